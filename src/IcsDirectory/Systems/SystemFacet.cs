using System.Collections.Immutable;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Systems;

/// <summary>A question by which the list of systems can be narrowed. A system may have more than one answer, as when its
/// statements conflict.</summary>
public sealed class SystemFacet
{
    public static readonly SystemFacet InRegion = new("region", "Region", "", Region.All, system => [system.Subject.Region]);

    public static readonly SystemFacet Lead = new(
        "lead", "Procurement lead", "A system whose statements conflict counts under each.", LeadStatus.All, system => system.LeadStatuses);

    public static readonly SystemFacet Structure = new(
        "structure", "Structure", "A system whose statements conflict counts under each.", StructureModel.All, system => system.Structures);

    public static readonly SystemFacet AtStage = new(
        "stage", "Stage of the structure", "Systems of which no structure is known have no stage.", Stage.Present, system => system.Stages);

    public static readonly SystemFacet NotKnown = new(
        "unknown", "What we do not know", "A system counts under each thing that is not known.", Unknown.All, system => system.Unknowns);

    public static readonly SystemFacet Evidence = new(
        "evidence", "Newest evidence", "How old it is on the day that you look at.", Freshness.All, system => [system.Freshness]);

    private readonly Func<SystemView, IEnumerable<Term>> _answers;

    private SystemFacet(string name, string label, string help, IReadOnlyList<Term> terms, Func<SystemView, IEnumerable<Term>> answers) =>
        (Name, Label, Help, Terms, _answers) = (name, label, help, [.. terms], answers);

    public static ImmutableArray<SystemFacet> All { get; } = [InRegion, Lead, Structure, AtStage, NotKnown, Evidence];

    /// <summary>As it stands in an address.</summary>
    public string Name { get; }

    public string Label { get; }

    /// <summary>What helps to read its counts; empty where nothing needs saying.</summary>
    public string Help { get; }

    /// <summary>At most 31.</summary>
    public ImmutableArray<Term> Terms { get; }

    /// <summary>What the facet says of a system: one bit for each of <see cref="Terms"/>, the first the lowest.</summary>
    internal uint MaskOf(SystemView system) => MaskOf(_answers(system));

    internal uint MaskOf(IEnumerable<Term> terms)
    {
        var mask = 0u;
        foreach (var term in terms)
        {
            mask |= 1u << Terms.IndexOf(term);
        }

        return mask;
    }
}
