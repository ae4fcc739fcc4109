using System.ComponentModel.DataAnnotations;
using IcsDirectory.Proposals;

namespace IcsDirectory.Web.Pages.Editor;

/// <summary>A statement as an editor's form sends it. Nothing else of a statement can be set by a form.</summary>
public sealed class StatementInput
{
    private const string TooLong = "Shorten this to {1} characters";

    [StringLength(40, ErrorMessage = TooLong)]
    public string? Property { get; set; }

    [StringLength(40, ErrorMessage = TooLong)]
    public string? Code { get; set; }

    [StringLength(2_000, ErrorMessage = TooLong)]
    public string? Value { get; set; }

    [StringLength(40, ErrorMessage = TooLong)]
    public string? Stage { get; set; }

    [StringLength(300, ErrorMessage = TooLong)]
    public string? Scope { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? SourceSlug { get; set; }

    [StringLength(2_000, ErrorMessage = TooLong)]
    public string? SourceUrl { get; set; }

    [StringLength(250, ErrorMessage = TooLong)]
    public string? SourceTitle { get; set; }

    [StringLength(250, ErrorMessage = TooLong)]
    public string? SourcePublisher { get; set; }

    [StringLength(10, ErrorMessage = TooLong)]
    public string? SourcePublishedOn { get; set; }

    [StringLength(1_000, ErrorMessage = TooLong)]
    public string? Quote { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? Page { get; set; }

    [StringLength(10, ErrorMessage = TooLong)]
    public string? EffectiveOn { get; set; }

    [StringLength(40, ErrorMessage = TooLong)]
    public string? EffectivePrecision { get; set; }

    [StringLength(10, ErrorMessage = TooLong)]
    public string? EndsOn { get; set; }

    [StringLength(40, ErrorMessage = TooLong)]
    public string? Confidence { get; set; }

    [StringLength(1_000, ErrorMessage = TooLong)]
    public string? Caveat { get; set; }

    public bool IsSharedMailbox { get; set; }

    /// <summary>A source that the directory has is chosen, not typed.</summary>
    public static StatementInput Of(StatementDraft draft)
    {
        var isKnown = draft.SourceSlug.Length > 0;
        return new()
        {
            Property = draft.Property,
            Code = draft.Code,
            Value = draft.Value,
            Stage = draft.Stage,
            Scope = draft.Scope,
            SourceSlug = draft.SourceSlug,
            SourceUrl = isKnown ? "" : draft.SourceUrl,
            SourceTitle = isKnown ? "" : draft.SourceTitle,
            SourcePublisher = isKnown ? "" : draft.SourcePublisher,
            SourcePublishedOn = isKnown ? "" : draft.SourcePublishedOn,
            Quote = draft.Quote,
            Page = draft.Page,
            EffectiveOn = draft.EffectiveOn,
            EffectivePrecision = draft.EffectivePrecision,
            EndsOn = draft.EndsOn,
            Confidence = draft.Confidence,
            Caveat = draft.Caveat,
            IsSharedMailbox = draft.IsSharedMailbox,
        };
    }

    public StatementDraft ToDraft() => new StatementDraft
    {
        Property = Property ?? "",
        Code = Code ?? "",
        Value = Value ?? "",
        Stage = Stage ?? "",
        Scope = Scope ?? "",
        SourceSlug = SourceSlug ?? "",
        SourceUrl = SourceUrl ?? "",
        SourceTitle = SourceTitle ?? "",
        SourcePublisher = SourcePublisher ?? "",
        SourcePublishedOn = SourcePublishedOn ?? "",
        Quote = Quote ?? "",
        Page = Page ?? "",
        EffectiveOn = EffectiveOn ?? "",
        EffectivePrecision = EffectivePrecision ?? "",
        EndsOn = EndsOn ?? "",
        Confidence = Confidence ?? "",
        Caveat = Caveat ?? "",
        IsSharedMailbox = IsSharedMailbox,
    }.Tidy();

    /// <summary>What was typed, to be sent on to another form.</summary>
    public IEnumerable<(string Name, string Value)> Fields =>
        typeof(StatementInput).GetProperties().Where(told => told is { CanWrite: true } && told.PropertyType == typeof(string))
            .Select(told => ($"Input.{told.Name}", (string?)told.GetValue(this) ?? "")).Append(("Input.IsSharedMailbox", IsSharedMailbox ? "true" : "false"));
}
