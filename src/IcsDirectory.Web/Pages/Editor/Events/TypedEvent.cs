using IcsDirectory.Events;

namespace IcsDirectory.Web.Pages.Editor.Events;

/// <summary>An event as the form posts it: what is left out is empty.</summary>
public sealed class TypedEvent
{
    private const int MostParties = 500;

    public string? Title { get; set; }

    public string? Kind { get; set; }

    public string? Stage { get; set; }

    public string? EffectiveOn { get; set; }

    public string? EffectivePrecision { get; set; }

    public string? Summary { get; set; }

    public List<string?> Predecessors { get; set; } = [];

    public List<string?> PartPredecessors { get; set; } = [];

    public List<string?> Successors { get; set; } = [];

    public List<string?> Members { get; set; } = [];

    public string? Source { get; set; }

    public string? Quote { get; set; }

    public string? Confidence { get; set; }

    public string? Caveat { get; set; }

    public EventForm ToForm() => new()
    {
        Title = Title ?? "",
        Kind = Kind ?? "",
        Stage = Stage ?? "",
        EffectiveOn = EffectiveOn ?? "",
        EffectivePrecision = EffectivePrecision ?? "",
        Summary = (Summary ?? "").ReplaceLineEndings("\n"),
        Predecessors = [.. Chosen(Predecessors)],
        PartPredecessors = [.. Chosen(PartPredecessors)],
        Successors = [.. Chosen(Successors)],
        Members = [.. Chosen(Members)],
        Source = Source ?? "",
        Quote = (Quote ?? "").ReplaceLineEndings("\n"),
        Confidence = Confidence ?? "",
        Caveat = (Caveat ?? "").ReplaceLineEndings("\n"),
    };

    private static IEnumerable<string> Chosen(IEnumerable<string?> slugs) => slugs.OfType<string>().Where(slug => slug.Length > 0).Distinct().Take(MostParties);
}
