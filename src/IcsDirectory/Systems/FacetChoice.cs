using IcsDirectory.Vocabulary;

namespace IcsDirectory.Systems;

/// <summary>One answer that a reader asked for.</summary>
public sealed record FacetChoice(SystemFacet Facet, Term Term);
