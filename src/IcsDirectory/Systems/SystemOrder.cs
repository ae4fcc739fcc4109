using IcsDirectory.Vocabulary;

namespace IcsDirectory.Systems;

/// <summary>An order of the list of systems. Every order ends with the name and the slug, so it is total.</summary>
public sealed record SystemOrder : Term
{
    public static readonly SystemOrder Name = new("name", "Name", "By name.", systems => systems.OrderBy(_ => 0));

    public static readonly SystemOrder InRegion = new(
        "region", "Region, then name", "By region, within it by name.",
        systems => systems.OrderBy(s => s.Subject.Region.Label, StringComparer.Ordinal));

    public static readonly SystemOrder Evidence = new(
        "evidence", "Newest evidence first", "By the newest dated statement; systems without one come last.",
        systems => systems.OrderByDescending(s => s.NewestDated?.CountsFrom));

    public static readonly SystemOrder Population = new(
        "population", "Most people first", "By residents in mid-2020; systems without a figure come last.",
        systems => systems.OrderByDescending(s => s.Subject.PopulationMid2020));

    private readonly Func<IEnumerable<SystemView>, IOrderedEnumerable<SystemView>> _first;

    private SystemOrder(string code, string label, string definition, Func<IEnumerable<SystemView>, IOrderedEnumerable<SystemView>> first)
        : base(code, label, definition) => _first = first;

    /// <summary>The first is what a reader gets who asks for none.</summary>
    public static IReadOnlyList<SystemOrder> All { get; } = [Name, InRegion, Evidence, Population];

    public static SystemOrder? Find(string? code) => Find(All, code);

    internal IEnumerable<SystemView> Apply(IEnumerable<SystemView> systems) => _first(systems)
        .ThenBy(s => s.Subject.Name, StringComparer.Ordinal)
        .ThenBy(s => s.Subject.Slug, StringComparer.Ordinal);
}
