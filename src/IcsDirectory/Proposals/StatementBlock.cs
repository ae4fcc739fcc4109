using System.Text.Json;
using IcsDirectory.Content;
using IcsDirectory.Content.Models;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Proposals;

/// <summary>A statement's fields between a form and the block in which they are stored.</summary>
internal static class StatementBlock
{
    /// <param name="source">As a document picker stores it.</param>
    /// <param name="recordedAt">UTC, to the second.</param>
    public static Dictionary<string, object?> Values(StatementDraft draft, string source, DateTime recordedAt) => new()
    {
        ["property"] = StoredValue.Choice(draft.Property),
        ["code"] = draft.Code,
        ["value"] = draft.Value,
        ["stage"] = StoredValue.Choice(draft.Stage.Length == 0 ? Stage.NotStated.Code : draft.Stage),
        ["scope"] = draft.Scope,
        ["source"] = source,
        ["quote"] = draft.Quote,
        ["page"] = draft.Page,
        ["effectiveOn"] = draft.EffectiveOn,
        ["effectivePrecision"] = StoredValue.Choice(draft.EffectivePrecision),
        ["endsOn"] = draft.EndsOn,
        ["confidence"] = StoredValue.Choice(draft.Confidence),
        ["caveat"] = draft.Caveat,
        ["recordedAt"] = recordedAt,
    };

    public static StatementDraft Draft(IReadOnlyDictionary<string, string> values, SourceDocument? source) => new()
    {
        Property = Choice(values, "property"),
        Code = Text(values, "code"),
        Value = Text(values, "value"),
        Stage = Choice(values, "stage"),
        Scope = Text(values, "scope"),
        SourceSlug = source?.Slug ?? "",
        SourceUrl = source?.Url ?? "",
        SourceTitle = source?.Name ?? "",
        SourcePublisher = source?.Publisher ?? "",
        SourcePublishedOn = source?.PublishedOn ?? "",
        Quote = Text(values, "quote"),
        Page = Text(values, "page"),
        EffectiveOn = Text(values, "effectiveOn"),
        EffectivePrecision = Choice(values, "effectivePrecision"),
        EndsOn = Text(values, "endsOn"),
        Confidence = Choice(values, "confidence"),
        Caveat = Text(values, "caveat"),
        IsSharedMailbox = true,
    };

    private static string Text(IReadOnlyDictionary<string, string> values, string alias) => values.GetValueOrDefault(alias) ?? "";

    private static string Choice(IReadOnlyDictionary<string, string> values, string alias) =>
        Text(values, alias) is { Length: > 0 } stored && stored[0] == '[' ? JsonSerializer.Deserialize<string[]>(stored)!.FirstOrDefault() ?? "" : Text(values, alias);
}
