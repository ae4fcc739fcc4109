using System.Collections.Immutable;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Systems;

/// <summary>What a reader of the list of systems asked for.</summary>
public sealed record SystemChoices(AsAt At)
{
    /// <summary>Words that all have to be found; empty for none.</summary>
    public string Text { get; init; } = "";

    /// <summary>Of one facet, any of the answers will do; of different facets, all have to fit. A facet without a choice asks nothing.</summary>
    public ImmutableArray<FacetChoice> Facets { get; init; } = [];

    /// <summary>The first letter of the name, A to Z; none for all.</summary>
    public char? Letter { get; init; }

    public SystemOrder Order { get; init; } = SystemOrder.Name;

    /// <summary>From 1. A number past the last page gives the last.</summary>
    public int Page { get; init; } = 1;

    public bool Has(SystemFacet facet, Term term) => Facets.Any(choice => choice.Facet == facet && choice.Term == term);

    public SystemChoices Without(FacetChoice choice) => this with { Facets = Facets.Remove(choice), Page = 1 };

    internal uint MaskOf(SystemFacet facet) => facet.MaskOf(Facets.Where(choice => choice.Facet == facet).Select(choice => choice.Term));
}
