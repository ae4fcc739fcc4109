using System.Collections.Immutable;
using IcsDirectory.Statements;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Systems;

/// <summary>A system as at a date: the statements in force then, and what follows from them.</summary>
public sealed class SystemView
{
    public SystemView(IntegratedCareSystem subject, AsAt at)
    {
        (Subject, At) = (subject, at);
        InForce = [.. subject.Statements.Where(s => s.IsInForce(at)).OrderByDescending(s => s.EffectiveOn.Last).ThenBy(s => s.Id, StringComparer.Ordinal)];
        Open = [.. subject.Statements.Where(s => s.IsOpen(at))];
        LeadStatuses = OrNotKnown(Current(StatementProperty.LeadStatus).Select(s => s.LeadStatus!), LeadStatus.NotKnown);
        Structures = OrNotKnown(CurrentStructures.Select(s => s.StructureModel!), StructureModel.NotKnown);
        Unknowns = [.. Unknown.All.Where(unknown => unknown.AppliesTo(this))];
        Freshness = Freshness.Of(this);
    }

    public IntegratedCareSystem Subject { get; }

    public AsAt At { get; }

    /// <summary>The latest first.</summary>
    public ImmutableArray<Statement> InForce { get; }

    /// <summary>Undated statements of which nothing tells whether they held on that day.</summary>
    public ImmutableArray<Statement> Open { get; }

    /// <summary>What is said of the lead: "not known" alone, or what the statements say, more than one when they conflict.</summary>
    public ImmutableArray<LeadStatus> LeadStatuses { get; }

    /// <summary>What is said of the structure: "not known" alone, or what the statements say, more than one when they conflict.</summary>
    public ImmutableArray<StructureModel> Structures { get; }

    public ImmutableArray<Unknown> Unknowns { get; }

    public Freshness Freshness { get; }

    /// <summary>The newest statement in force that carries a date.</summary>
    public Statement? NewestDated => InForce.FirstOrDefault(s => !s.EffectiveOn.IsUndated);

    /// <summary>Structure statements that speak of the present or the future.</summary>
    public IEnumerable<Statement> CurrentStructures => Current(StatementProperty.StructureModel);

    /// <summary>The stages of those statements; none where no structure is known.</summary>
    public IEnumerable<Stage> Stages => CurrentStructures.Select(s => s.Stage).Distinct();

    public bool IsStructureKnown => Structures.Any(s => s.NamesStructure);

    /// <summary>Since when a structure is known: the earliest date of a statement that names one; undated when none has a date.</summary>
    public PartialDate? StructureKnownFrom =>
        CurrentStructures.Where(s => s.StructureModel!.NamesStructure).Select(s => s.EffectiveOn)
            .OrderBy(on => on.IsUndated).ThenBy(on => on.Last).FirstOrDefault();

    /// <summary>Whether its board had ceased to exist by that day.</summary>
    public bool IsReplaced => Subject.Board.ClosesOn <= At.Effective;

    /// <summary>Statements in force that speak of the present or the future: what is only said of the past answers nothing.</summary>
    public IEnumerable<Statement> Current(StatementProperty property) =>
        InForce.Where(s => s.Property == property && s.Stage != Stage.Historic);

    /// <summary>Whether nothing about it had been published here by the recorded day.</summary>
    public bool IsBeforePublication => Subject.Statements.All(s => s.RecordedOn > At.Recorded);

    private static ImmutableArray<T> OrNotKnown<T>(IEnumerable<T> said, T notKnown)
    {
        var distinct = said.Distinct().ToImmutableArray();
        return distinct.IsEmpty ? [notKnown] : distinct;
    }
}
