using System.Globalization;
using IcsDirectory.Bodies;
using IcsDirectory.Content;
using IcsDirectory.Sources;
using IcsDirectory.Statements;
using IcsDirectory.Survey;
using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Statistics;

/// <summary>Ten made-up systems, asked once in 2021 and once, with all figures, on 10 May 2022. Recorded on 1 January 2026.</summary>
internal static class SurveyedRegister
{
    public static readonly DateTime RecordedAt = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);
    public static readonly Source Paper = new("paper", "A survey", "A paper", new("https://paper.example/"), Day("2022-05-10"), true);

    /// <param name="statements">Statements by the number of their system, from 0.</param>
    public static RegisterContents Of(params (int System, Statement Statement)[] statements) => new()
    {
        Systems = [.. Enumerable.Range(0, 10).Select(number => Numbered(number, statements))],
        Sources = [Paper],
        Rounds = [Round("2021", "2021-06-30", ("engaged", 8), ("lead-nominated", 1)), Round("2022", "2022-05-10",
            ("responded", 8), ("did-not-respond", 2), ("dedicated-lead", 3), ("responsible-not-dedicated", 1),
            ("structure-work-in-progress", 7), ("structure-details-given", 1))],
    };

    public static CurrentRegister Current(RegisterContents contents)
    {
        var current = new CurrentRegister();
        current.Swap(new(contents));
        return current;
    }

    public static PartialDate Day(string day) => PartialDate.Parse(day, DatePrecision.Day);

    public static AsAt At(string day) => new(DateOnly.Parse(day, CultureInfo.InvariantCulture), new(2026, 6, 1));

    /// <param name="system">Its number, from 0.</param>
    /// <param name="on">A day such as 2022-05-10; empty for none.</param>
    public static (int System, Statement Statement) Said(int system, StatementProperty property, string code, string on = "2022-05-10", string value = "A value") => (system, new()
    {
        Id = HashCode.Combine(system, property, code, value).ToString("x8", CultureInfo.InvariantCulture),
        SystemSlug = Slug(system),
        Property = property,
        Code = code,
        Value = value,
        Stage = Stage.InPlace,
        Source = Paper,
        EffectiveOn = on.Length == 0 ? PartialDate.Undated : Day(on),
        Confidence = Confidence.High,
        RecordedAt = RecordedAt,
    });

    private static string Slug(int number) => $"system-{number}";

    private static IntegratedCareSystem Numbered(int number, IEnumerable<(int System, Statement Statement)> statements) => new()
    {
        Slug = Slug(number),
        Name = $"System {number}",
        Region = Region.All[0],
        Board = new Body { Slug = $"board-{number}", Name = $"Board {number}", Kind = BodyKind.IntegratedCareBoard, OdsCode = $"Q{number:00}" },
        Statements = [.. statements.Where(s => s.System == number).Select(s => s.Statement)],
    };

    private static SurveyRound Round(string slug, string reported, params (string Id, int Number)[] figures) => new()
    {
        Slug = slug,
        Title = $"Round of {slug}",
        Kind = RoundKind.AggregateOnly,
        AskedBy = "Somebody",
        ReportedOn = Day(reported),
        SystemsAsked = 10,
        Source = Paper,
        RecordedAt = RecordedAt,
        Figures = [.. figures.Select(f => new Figure(f.Id, f.Id, f.Number, f.Id is "engaged" or "lead-nominated" or "responded" or "did-not-respond" ? 10 : 8, "A definition.", FigureBasis.Reported, "", ""))],
    };
}
