using IcsDirectory.Proposals;
using IcsDirectory.Proposals.Rules;
using IcsDirectory.Statements;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Web.Proposals;

/// <summary>The fields of a statement as a browser sends them. Bind it, show it with <c>_StatementFields</c>, or to an editor with
/// <c>_EditorStatementFields</c>, and hand on <see cref="ToDraft"/>.</summary>
public sealed class StatementForm
{
    public string? Property { get; set; }

    public string? Code { get; set; }

    public string? Value { get; set; }

    public string? Stage { get; set; }

    public string? Scope { get; set; }

    public string? SourceSlug { get; set; }

    public string? SourceUrl { get; set; }

    public string? SourceTitle { get; set; }

    public string? SourcePublisher { get; set; }

    public string? SourcePublishedOn { get; set; }

    public string? Quote { get; set; }

    public string? Page { get; set; }

    public string? EffectiveOn { get; set; }

    /// <summary>Empty: as exactly as the date is written.</summary>
    public string? EffectivePrecision { get; set; }

    public string? EndsOn { get; set; }

    public string? Confidence { get; set; }

    public string? Caveat { get; set; }

    public bool IsSharedMailbox { get; set; }

    /// <summary>A source that the directory has is chosen, not typed.</summary>
    public static StatementForm Of(StatementDraft draft)
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

    /// <summary>To be corrected: what it says stands in the form, the source of the correction does not.</summary>
    public static StatementForm ToCorrect(Statement statement) => new()
    {
        Property = statement.Property.Code,
        Code = statement.Code,
        Value = statement.Value,
        Stage = statement.Stage.Code,
        Scope = statement.Scope,
        EffectiveOn = statement.EffectiveOn.Text,
        EffectivePrecision = statement.EffectiveOn.Precision.Code,
        EndsOn = statement.EndsOn?.Text,
        Caveat = statement.Caveat,
    };

    /// <summary>On one line each, dates as files write them where they can be read, and otherwise as typed.</summary>
    public StatementDraft ToDraft()
    {
        var effective = WrittenDate.Read(TextRule.OneLine(EffectiveOn));
        return new()
        {
            Property = TextRule.OneLine(Property),
            Code = TextRule.OneLine(Code),
            Value = ValueOrWord(),
            Stage = TextRule.OneLine(Stage),
            Scope = TextRule.OneLine(Scope),
            SourceSlug = TextRule.OneLine(SourceSlug),
            SourceUrl = TextRule.OneLine(SourceUrl),
            SourceTitle = TextRule.OneLine(SourceTitle),
            SourcePublisher = TextRule.OneLine(SourcePublisher),
            SourcePublishedOn = WrittenDate.Read(TextRule.OneLine(SourcePublishedOn)).Text,
            Quote = TextRule.OneLine(Quote),
            Page = TextRule.OneLine(Page),
            EffectiveOn = effective.Text,
            EffectivePrecision = string.IsNullOrEmpty(EffectivePrecision) ? effective.Precision?.Code ?? "" : EffectivePrecision,
            EndsOn = WrittenDate.Read(TextRule.OneLine(EndsOn)).Text,
            Confidence = TextRule.OneLine(Confidence),
            Caveat = TextRule.OneLine(Caveat),
            IsSharedMailbox = IsSharedMailbox,
        };
    }

    /// <summary>What was typed, to be sent on to another form.</summary>
    /// <param name="prefix">The name under which that one is bound.</param>
    public IEnumerable<(string Name, string Value)> Sent(string prefix) =>
        typeof(StatementForm).GetProperties().Where(field => field.PropertyType == typeof(string))
            .Select(field => ($"{prefix}.{field.Name}", (string?)field.GetValue(this) ?? ""))
            .Append(($"{prefix}.{nameof(IsSharedMailbox)}", IsSharedMailbox ? "true" : "false"));

    /// <summary>As someone proposes it who is no editor: neither a confidence nor a source of the directory's own library.</summary>
    public StatementDraft ToProposedDraft() => ToDraft() with { Confidence = "", SourceSlug = "" };

    /// <summary>The word that was chosen says it all where nothing was typed beside it.</summary>
    private string ValueOrWord()
    {
        var value = TextRule.OneLine(Value);
        return value.Length > 0 ? value : StatementProperty.Find(Property)?.Words.FirstOrDefault(word => word.Code == Code)?.Label ?? "";
    }
}
