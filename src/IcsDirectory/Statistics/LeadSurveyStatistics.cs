using System.Collections.Immutable;
using IcsDirectory.Survey;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Statistics;

/// <summary>The numbers of a round that asked who leads and how procurement is structured: as reported, and what follows from them.</summary>
public sealed class LeadSurveyStatistics
{
    private readonly SurveyRound _round;

    private LeadSurveyStatistics(SurveyRound round, Register register, DateOnly recorded)
    {
        _round = round;
        Responded = Reported("responded");
        DidNotRespond = Reported("did-not-respond");
        Dedicated = Reported("dedicated-lead");
        NotDedicated = Reported("responsible-not-dedicated");
        WorkInProgress = Reported("structure-work-in-progress");
        DetailsGiven = Reported("structure-details-given");
        (Named, LeadsIdentified) = round.Published is null
            ? (CountNamed(register, recorded), CountLeadsIdentified(register, recorded))
            : (NamedWithAnswers(), LeadsNamed());
    }

    public Statistic Responded { get; }

    public Statistic DidNotRespond { get; }

    public Statistic Dedicated { get; }

    public Statistic NotDedicated { get; }

    public Statistic WorkInProgress { get; }

    public Statistic DetailsGiven { get; }

    /// <summary>Systems of which the round's own source says something, by name; of a round that asked each system, those that answered.</summary>
    public Statistic Named { get; }

    /// <summary>Of the dedicated leads reported, those whose system a statement identifies, or the round itself.</summary>
    public Statistic LeadsIdentified { get; }

    public Statistic DedicatedOfAll => Dedicated with
    {
        Id = "dedicated-lead-of-all",
        Label = "Dedicated lead, of all asked",
        Denominator = Responded.Denominator,
        Definition = "Systems that said they had a dedicated procurement lead, of all systems asked. A system that did not answer may have one.",
    };

    /// <summary>Answered, and counted neither as having a dedicated lead nor as having someone involved: the wider reading of "have not appointed a lead".</summary>
    public Statistic Neither => Derived(
        "neither", "Neither a dedicated lead nor someone involved",
        Responded.Numerator - Dedicated.Numerator - NotDedicated.Numerator,
        "Systems that answered, counted neither as having a dedicated lead nor as having someone involved. They may include systems that could not say or have no single lead by design.",
        $"{Responded.Numerator} − {Dedicated.Numerator} − {NotDedicated.Numerator}",
        Dedicated, NotDedicated);

    /// <summary>Answered, and has no dedicated lead: the narrower reading of "have not appointed a lead".</summary>
    public Statistic NoDedicated => Derived(
        "no-dedicated-lead", "No dedicated lead",
        Responded.Numerator - Dedicated.Numerator,
        "Systems that answered, less those with a dedicated lead. Someone may be involved all the same.",
        $"{Responded.Numerator} − {Dedicated.Numerator}",
        Dedicated);

    /// <summary>Answered, and said nothing about the structure that one of the other numbers counts.</summary>
    public Statistic StructureNotSaid => Derived(
        "structure-not-said", "Neither called it work in progress nor gave details",
        Responded.Numerator - WorkInProgress.Numerator - DetailsGiven.Numerator,
        "Systems that answered, counted neither as calling their structure work in progress nor as giving details of it.",
        $"{Responded.Numerator} − {WorkInProgress.Numerator} − {DetailsGiven.Numerator}",
        WorkInProgress, DetailsGiven);

    /// <summary>How many systems, at the least, are named with a structure and also among those that called it work in progress.</summary>
    public int NamedAlsoInProgress => Math.Max(0, Named.Numerator - DetailsGiven.Numerator);

    public IEnumerable<Statistic> All =>
    [
        Responded, DidNotRespond, Dedicated, DedicatedOfAll, NotDedicated, Neither, NoDedicated, WorkInProgress, DetailsGiven,
        .. StructureNotSaid.Numerator > 0 ? [StructureNotSaid] : Array.Empty<Statistic>(), Named, LeadsIdentified,
    ];

    /// <param name="recorded">The last day on which a statement may have been published here to be counted.</param>
    /// <returns>None when the round lacks one of the figures that the numbers are worked out from.</returns>
    public static LeadSurveyStatistics? Of(SurveyRound round, Register register, DateOnly recorded) =>
        Array.TrueForAll(Needed, id => round.FindFigure(id) is not null) ? new(round, register, recorded) : null;

    private static readonly string[] Needed =
        ["responded", "did-not-respond", "dedicated-lead", "responsible-not-dedicated", "structure-work-in-progress", "structure-details-given"];

    private Statistic Reported(string id) => RoundStatistics.Reported(_round, _round.FindFigure(id)!);

    /// <param name="without">The numbers that are taken from those that answered.</param>
    private Statistic Derived(string id, string label, int numerator, string definition, string working, params Statistic[] without) => new()
    {
        Id = id,
        Label = label,
        Numerator = numerator,
        Denominator = Responded.Numerator,
        Definition = definition,
        Basis = FigureBasis.Derived,
        Working = working,
        On = _round.ReportedOn,
        Source = _round.Source,
        MemberSlugs = MembersWithout(without),
    };

    /// <returns>None where it is not known who stands behind one of the numbers.</returns>
    private ImmutableArray<string>? MembersWithout(Statistic[] without) =>
        Responded.MemberSlugs is { } answered && Array.TrueForAll(without, number => number.MemberSlugs is not null)
            ? answered.Except(without.SelectMany(number => number.MemberSlugs!.Value)).ToImmutableArray()
            : null;

    private Statistic NamedWithAnswers() => Responded with
    {
        Id = "named",
        Label = "Named with their answers",
        Definition = "Systems whose own answers this round publishes, of all systems asked.",
    };

    private Statistic LeadsNamed() => Dedicated with
    {
        Id = "leads-identified",
        Label = "Dedicated leads identified by name of system",
        Denominator = Dedicated.Numerator,
        Definition = "Of the dedicated leads counted, those whose system this round names.",
    };

    private Statistic CountNamed(Register register, DateOnly recorded)
    {
        ImmutableArray<string> named =
            [.. register.StatementsOf(_round.Source).Where(s => s.SystemSlug.Length > 0 && s.IsPublishedBy(recorded)).Select(s => s.SystemSlug).Distinct().Order(StringComparer.Ordinal)];
        return new()
        {
            Id = "named",
            Label = "Named in the text",
            Numerator = named.Length,
            Denominator = Responded.Denominator,
            Definition = "Systems of which the source of this round says something by name, counted from the statements here that cite it.",
            Basis = FigureBasis.Counted,
            On = _round.ReportedOn,
            Source = _round.Source,
            MemberSlugs = named,
        };
    }

    private Statistic CountLeadsIdentified(Register register, DateOnly recorded)
    {
        var reported = _round.ReportedOn.Last ?? DateOnly.MaxValue;
        ImmutableArray<string> identified =
            [.. register.At(new AsAt(reported, recorded)).Systems.Where(s => s.LeadStatuses.Contains(LeadStatus.Dedicated)).Select(s => s.Subject.Slug)];
        return new()
        {
            Id = "leads-identified",
            Label = "Dedicated leads identified by name of system",
            Numerator = identified.Length,
            Denominator = Dedicated.Numerator,
            Definition = "Of the dedicated leads reported, those whose system a statement in force on the day of the report identifies.",
            Basis = FigureBasis.Counted,
            On = _round.ReportedOn,
            MemberSlugs = identified,
        };
    }
}
