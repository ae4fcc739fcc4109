using IcsDirectory.Survey;

namespace IcsDirectory.Statistics;

/// <summary>What the rounds reported, side by side. They asked different questions, so every topic says what must not be compared.</summary>
/// <param name="Rounds">The earliest first.</param>
/// <param name="Notes">Where numbers of the same name differ in their definition, or are of other systems.</param>
public sealed record Trend(IReadOnlyList<SurveyRound> Rounds, IReadOnlyList<Trend.Topic> Topics, IReadOnlyList<Trend.Note> Notes)
{
    /// <param name="Caution">Why the numbers of one round cannot be held against those of another.</param>
    /// <param name="ByRound">What each round reported on it, in the order of the rounds; empty where it asked nothing of the kind.</param>
    public sealed record Topic(string Label, string Caution, IReadOnlyList<IReadOnlyList<Statistic>> ByRound);

    /// <param name="Label">Of the number, or of several.</param>
    public sealed record Note(string Label, string Text);

    private sealed record Spec(string Label, string Caution, IReadOnlyList<string> Figures);

    private static readonly Spec[] Specs =
    [
        new("Taking part", "Being engaged in a process is not the same as answering a survey.", ["engaged", "responded", "did-not-respond"]),
        new("Progress", "“Some progress” and a structure that is work in progress were not measured alike.",
            ["some-progress", "structure-work-in-progress", "structure-details-given"]),
        new("A lead", "A lead who was nominated need not be a dedicated one, so the numbers do not show a rise.",
            ["lead-nominated", "dedicated-lead", "dedicated-lead-of-all", "responsible-not-dedicated"]),
    ];

    public static Trend Of(IReadOnlyList<SurveyRound> rounds, Register register, DateOnly recorded)
    {
        var numbers = rounds.Select(round => NumbersOf(round, register, recorded)).ToList();
        return new(rounds, [.. Specs.Select(spec => new Topic(spec.Label, spec.Caution, [.. numbers.Select(all => Pick(all, spec.Figures))]))], [.. NotesOf(rounds)]);
    }

    /// <summary>What is to be said of several numbers is said once.</summary>
    private static IEnumerable<Note> NotesOf(IReadOnlyList<SurveyRound> rounds) => Specs.SelectMany(spec => spec.Figures).SelectMany(id => NotesOf(rounds, id))
        .GroupBy(note => note.Text, note => note.Label).Select(same => new Note(string.Join("; ", same), same.Key));

    /// <summary>Each round is held against the last that has the number.</summary>
    private static IEnumerable<Note> NotesOf(IReadOnlyList<SurveyRound> rounds, string id)
    {
        var counted = rounds.Where(round => round.FindFigure(id) is not null).ToList();
        return counted.SkipLast(1).SelectMany(earlier => CompareFigures.Notes(earlier, counted[^1], id)).Select(text => new Note(counted[^1].FindFigure(id)!.Label, text));
    }

    private static Dictionary<string, Statistic> NumbersOf(SurveyRound round, Register register, DateOnly recorded) =>
        (LeadSurveyStatistics.Of(round, register, recorded)?.All ?? RoundStatistics.Of(round)).ToDictionary(number => number.Id);

    private static IReadOnlyList<Statistic> Pick(Dictionary<string, Statistic> numbers, IReadOnlyList<string> ids) =>
        [.. ids.Select(id => numbers.GetValueOrDefault(id)).OfType<Statistic>()];
}
