using System.Collections.Immutable;
using IcsDirectory.Statements;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Proposals;

/// <summary>One field of a statement, in words.</summary>
/// <param name="InWords">Empty where nothing is said.</param>
public sealed record StatementField(string Label, Func<StatementDraft, string> InWords)
{
    /// <summary>In the order in which they are shown.</summary>
    public static readonly ImmutableArray<StatementField> All =
    [
        new("About", draft => StatementProperty.Find(draft.Property)?.Label ?? draft.Property),
        new("Word of the vocabulary", Word),
        new("In words", draft => draft.Value),
        new("Stage", draft => Stage.Find(draft.Stage)?.Label ?? draft.Stage),
        new("Applies to", draft => draft.Scope),
        new("True since", draft => Date(draft.EffectiveOn, draft.EffectivePrecision)),
        new("No longer so from", draft => PartialDate.TryParse(draft.EndsOn)?.InWords ?? draft.EndsOn),
        new("Source", Source),
        new("Quote", draft => draft.Quote),
        new("Page", draft => draft.Page),
        new("Confidence", draft => Confidence.Find(draft.Confidence)?.Label ?? draft.Confidence),
        new("Bear in mind", draft => draft.Caveat),
    ];

    private static string Word(StatementDraft draft) =>
        StatementProperty.Find(draft.Property)?.Words.FirstOrDefault(word => word.Code == draft.Code)?.Explained() ?? draft.Code;

    private static string Date(string on, string precision) => DatePrecision.Find(precision) switch
    {
        { } known when PartialDate.TryParse(on, known) is { } date => known == DatePrecision.Undated ? known.Label : $"{date.InWords} ({known.Label.ToLowerInvariant()})",
        _ => $"{on} {precision}".Trim(),
    };

    private static string Source(StatementDraft draft)
    {
        var published = draft.SourcePublishedOn.Length == 0 ? "" : PartialDate.TryParse(draft.SourcePublishedOn)?.InWords ?? draft.SourcePublishedOn;
        return string.Join(", ", new[] { draft.SourceTitle, draft.SourcePublisher, published, draft.SourceUrl }.Where(part => part.Length > 0));
    }
}
