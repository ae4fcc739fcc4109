using IcsDirectory.Proposals;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Web.Proposals;

/// <summary>A field of a typed statement in words, as a reader sees it.</summary>
public sealed record DraftField(string Label, string Value)
{
    /// <returns>In the order of the form; empty ones left out.</returns>
    public static IReadOnlyList<DraftField> Of(StatementDraft draft) => [.. All(draft).Where(field => field.Value.Length > 0)];

    /// <returns>In the order of the form, the empty ones too.</returns>
    public static IReadOnlyList<DraftField> All(StatementDraft draft)
    {
        var property = StatementProperty.Find(draft.Property);
        return
        [
            new("About", property?.Label ?? draft.Property),
            new("Word", property?.Words.FirstOrDefault(word => word.Code == draft.Code)?.Label ?? draft.Code),
            new("What is said", draft.Value),
            new("Stage", Stage.Find(draft.Stage)?.Label ?? draft.Stage),
            new("Applies to", draft.Scope),
            new("Since", draft.EffectiveOn),
            new("How exactly known", DatePrecision.Find(draft.EffectivePrecision)?.Label ?? draft.EffectivePrecision),
            new("No longer so from", draft.EndsOn),
            new("Source", draft.SourceUrl),
            new("Title of the source", draft.SourceTitle),
            new("Publisher", draft.SourcePublisher),
            new("Published on", draft.SourcePublishedOn),
            new("Quote", draft.Quote),
            new("Page", draft.Page),
            new("Bear in mind", draft.Caveat),
            new("Shared mailbox", draft.IsSharedMailbox ? "Its author says so" : ""),
        ];
    }
}
