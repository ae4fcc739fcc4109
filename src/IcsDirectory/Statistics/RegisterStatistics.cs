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
        view, $"lead-{status.Code}", status.Label, status.Definition, system => system.LeadStatuses.Contains(status)));

    /// <inheritdoc cref="OfLeads"/>
    public static IEnumerable<Statistic> OfStructures(RegisterView view) => StructureModel.All.Select(model => Count(
        view, $"structure-{model.Code}", model.Label, model.Definition, system => system.Structures.Contains(model)));

    public static Statistic StructureKnown(RegisterView view) => Count(
        view, "structure-known", "Structure known", "A statement in force names a structure, in place or planned.", system => system.IsStructureKnown);

    public static Statistic LeadKnown(RegisterView view) => Count(
        view, "lead-known", "Lead known", "A statement in force says who leads, or that nobody does.", system => system.LeadStatuses.Any(s => s.SaysWho));

    public static Statistic NothingKnown(RegisterView view) => Count(
        view, "nothing-known", "Nothing known", "No statement of any kind is in force.", system => system.InForce.IsEmpty);

    private static Statistic Count(RegisterView view, string id, string label, string definition, Func<SystemView, bool> counts)
    {
        ImmutableArray<string> members = [.. view.Systems.Where(counts).Select(s => s.Subject.Slug)];
        return new()
        {
            Id = id,
            Label = label,
            Numerator = members.Length,
            Denominator = view.Systems.Length,
            Definition = definition,
            Basis = FigureBasis.Counted,
            On = PartialDate.Parse(view.At.Effective.Iso(), DatePrecision.Day),
            MemberSlugs = members,
        };
    }
}
