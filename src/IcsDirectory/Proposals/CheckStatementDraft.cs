using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Proposals;

/// <summary>Says what has to be put right before a typed statement may be sent or published.</summary>
public sealed class CheckStatementDraft(TimeProvider clock)
{
    /// <returns>In the order of the form's fields; empty when nothing is wrong.</returns>
    public IReadOnlyList<FieldProblem> Run(StatementDraft draft)
    {
        var problems = new List<FieldProblem>();
        if (StatementProperty.Find(draft.Property) is not { } property)
        {
            problems.Add(new(nameof(draft.Property), "Choose what this is about"));
        }
        else if (property.Words.Count > 0 && property.Words.All(word => word.Code != draft.Code))
        {
            problems.Add(new(nameof(draft.Code), $"Choose one of the words for: {property.Label.ToLowerInvariant()}"));
        }

        if (string.IsNullOrWhiteSpace(draft.Value))
        {
            problems.Add(new(nameof(draft.Value), "Say it in words"));
        }

        if (PartialDate.TryParse(draft.EffectiveOn, DatePrecision.Find(draft.EffectivePrecision)) is not { } effective)
        {
            problems.Add(new(nameof(draft.EffectiveOn), "Enter a date that fits how exactly it is known"));
        }
        else if (draft.Stage == Stage.InPlace.Code && effective.First > UkCalendar.UkDay(clock.GetUtcNow().UtcDateTime))
        {
            problems.Add(new(nameof(draft.EffectiveOn), "What is in place cannot begin in the future: choose another stage or another date"));
        }

        return problems;
    }
}
