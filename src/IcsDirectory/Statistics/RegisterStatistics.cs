using System.Collections.Immutable;
using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Statistics;

/// <summary>What the register itself says on a date, each number with the systems behind it.</summary>
public static class RegisterStatistics
{
    /// <summary>One number for each word of the vocabulary. A system with conflicting statements counts under each.</summary>
    public static IEnumerable<Statistic> OfLeads(RegisterView view) => LeadStatus.All.Select(status => Count(
        view, Named("lead", status), system => system.LeadStatuses.Contains(status)));

    /// <inheritdoc cref="OfLeads"/>
    public static IEnumerable<Statistic> OfStructures(RegisterView view) => StructureModel.All.Select(model => Count(
        view, Named("structure", model), system => system.Structures.Contains(model)));

    /// <summary>One number for each thing that readers look for: of how many systems it is not known.</summary>
    public static IEnumerable<Statistic> OfUnknowns(RegisterView view) =>
        Unknown.All.Select(unknown => Count(view, Named("unknown", unknown), unknown.AppliesTo));

    public static Statistic StructureKnown(RegisterView view) => Count(view, Structure, system => system.IsStructureKnown);

    public static Statistic LeadKnown(RegisterView view) => Count(view, Lead, system => system.LeadStatuses.Any(s => s.SaysWho));

    public static Statistic NothingKnown(RegisterView view) => Count(view, Nothing, system => system.InForce.IsEmpty);

    private sealed record Name(string Id, string Label, string Definition, string ListQuery);

    private static readonly Name Structure = new(
        "structure-known", "Structure known", "A statement in force names a structure, at any stage.",
        AnyOf("structure", StructureModel.All.Where(model => model.NamesStructure)));

    private static readonly Name Lead = new(
        "lead-known", "Something definite is known about the lead", "A statement in force names a lead, or says that there is none, or none by design.",
        AnyOf("lead", LeadStatus.All.Where(status => status.SaysWho)));

    private static readonly Name Nothing = new(
        "nothing-known", "Nothing known", "No statement of any kind is in force.", "unknown=everything");

    private static Name Named(string facet, Term term) => new($"{facet}-{term.Code}", term.Label, term.Definition, $"{facet}={term.Code}");

    private static string AnyOf(string facet, IEnumerable<Term> terms) => string.Join('&', terms.Select(term => $"{facet}={term.Code}"));

    private static Statistic Count(RegisterView view, Name name, Func<SystemView, bool> counts)
    {
        ImmutableArray<string> members = [.. view.Systems.Where(counts).Select(s => s.Subject.Slug)];
        return new()
        {
            Id = name.Id,
            Label = name.Label,
            Numerator = members.Length,
            Denominator = view.Systems.Length,
            Definition = name.Definition,
            Basis = FigureBasis.Counted,
            On = PartialDate.Parse(view.At.Effective.Iso(), DatePrecision.Day),
            MemberSlugs = members,
            ListQuery = name.ListQuery,
        };
    }
}
