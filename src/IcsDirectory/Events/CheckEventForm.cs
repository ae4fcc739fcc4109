using IcsDirectory.Content;
using IcsDirectory.Proposals;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Events;

/// <summary>Says what has to be put right before a typed event may be kept.</summary>
public sealed class CheckEventForm(CurrentRegister current, TimeProvider clock)
{
    public const int LongestTitle = 200;
    public const int LongestText = 1_000;
    public const int MostQuotedWords = 25;

    /// <returns>In the order of the form's fields; empty when nothing is wrong.</returns>
    public IReadOnlyList<FieldProblem> Run(EventForm form) => [.. Words(form), .. When(form), .. Parties(form), .. Basis(form)];

    private static IEnumerable<FieldProblem> Words(EventForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Title) || form.Title.Trim().Length > LongestTitle || form.Title.Any(char.IsControl))
        {
            yield return new(nameof(form.Title), $"Enter a title on one line, of at most {LongestTitle} characters");
        }

        if (EventKind.Find(form.Kind) is null)
        {
            yield return new(nameof(form.Kind), "Choose what kind of event it is");
        }

        if (Stage.Find(form.Stage) is null)
        {
            yield return new(nameof(form.Stage), "Choose how far it has come");
        }

        if (string.IsNullOrWhiteSpace(form.Summary) || form.Summary.Length > LongestText)
        {
            yield return new(nameof(form.Summary), $"Say in a sentence or two what happened, in at most {LongestText} characters");
        }
    }

    private IEnumerable<FieldProblem> When(EventForm form)
    {
        if (PartialDate.TryParse(form.EffectiveOn, DatePrecision.Find(form.EffectivePrecision)) is not { } effective)
        {
            yield return new(nameof(form.EffectiveOn), "Enter a date that fits how exactly it is known, or leave it empty and choose “Undated”");
        }
        else if (form.Stage == Stage.InPlace.Code && effective.First > clock.UkToday())
        {
            yield return new(nameof(form.EffectiveOn), "What is in place cannot begin in the future: choose another stage or another date");
        }
    }

    private IEnumerable<FieldProblem> Parties(EventForm form)
    {
        var register = current.Value;
        if (form.Predecessors.Concat(form.PartPredecessors).Concat(form.Successors).Any(slug => register.FindBody(slug) is null))
        {
            yield return new(nameof(form.Predecessors), "Choose bodies from the list");
        }

        if (form.Members.Any(slug => register.FindSystem(slug) is null))
        {
            yield return new(nameof(form.Members), "Choose systems from the list");
        }

        if (form.Predecessors.Intersect(form.PartPredecessors).Any())
        {
            yield return new(nameof(form.Predecessors), "A body goes over whole or in part, not both: untick one of the two");
        }

        if (ProblemOfKind(form) is { } problem)
        {
            yield return problem;
        }
    }

    private static FieldProblem? ProblemOfKind(EventForm form)
    {
        var (before, after) = (form.Predecessors.Length + form.PartPredecessors.Length, form.Successors.Length);
        return form.Kind switch
        {
            "cluster" when form.Members.Length < 2 => new(nameof(form.Members), "Tick the systems of the cluster: at least two"),
            "cluster" when before + after > 0 => new(nameof(form.Predecessors), "In a cluster no body takes over from another: untick the bodies, or choose another kind"),
            "merger" when before < 2 && form.PartPredecessors.IsEmpty => new(nameof(form.Predecessors), "Tick the bodies that merged: at least two, or one of which a part went over"),
            "split" when after < 2 => new(nameof(form.Predecessors), "Tick the bodies that the split made: at least two that took over"),
            "merger" or "split" or "boundary_change" or "renaming" when before == 0 || after == 0 =>
                new(nameof(form.Predecessors), "Tick at least one body before and one after"),
            "renaming" when before != 1 || after != 1 => new(nameof(form.Predecessors), "A renaming is from one body to one body"),
            _ => null,
        };
    }

    private IEnumerable<FieldProblem> Basis(EventForm form)
    {
        if (current.Value.FindSource(form.Source) is null)
        {
            yield return new(nameof(form.Source), "Choose the source that says so");
        }

        if (form.Quote.Length > LongestText || form.Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > MostQuotedWords)
        {
            yield return new(nameof(form.Quote), $"Shorten the quote to at most {MostQuotedWords} words");
        }

        if (Confidence.Find(form.Confidence) is null)
        {
            yield return new(nameof(form.Confidence), "Choose how sure it is");
        }

        if (form.Caveat.Length > LongestText)
        {
            yield return new(nameof(form.Caveat), $"Shorten the caveat to at most {LongestText} characters");
        }
    }
}
