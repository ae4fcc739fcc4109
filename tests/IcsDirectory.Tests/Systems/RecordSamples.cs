using IcsDirectory.Bodies;
using IcsDirectory.Content;
using IcsDirectory.Events;
using IcsDirectory.Sources;
using IcsDirectory.Statements;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Systems;

/// <summary>A made-up register of one system whose board was replaced by two on 1 April 2026.</summary>
internal static class RecordSamples
{
    public static readonly DateTime RecordedAt = new(2024, 1, 10, 12, 0, 0, DateTimeKind.Utc);

    public static readonly Source Paper = new("paper", "A paper", "A publisher", new("https://paper.example/"), Day("2022-05-10"), false);

    public static readonly Body Board = new()
    {
        Slug = "qaa",
        Name = "NHS Northland Integrated Care Board",
        Kind = BodyKind.IntegratedCareBoard,
        OdsCode = "QAA",
        OnsCode = "E54000001",
        OpensOn = new(2022, 7, 1),
        ClosesOn = new(2026, 4, 1),
        Aliases = [new("E54000099", AliasKind.OnsCode, "2022-07", "", "ONS code in July 2022")],
    };

    public static PartialDate Day(string day) => PartialDate.Parse(day, DatePrecision.Day);

    public static AsAt At(string effective, string recorded = "2026-06-01") =>
        new(DateOnly.Parse(effective, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(recorded, System.Globalization.CultureInfo.InvariantCulture));

    public static Statement Said(string id, StatementProperty property, string code = "", string value = "A value") => new()
    {
        Id = id,
        SystemSlug = "northland",
        Property = property,
        Code = code,
        Value = value,
        Stage = Stage.InPlace,
        Source = Paper,
        EffectiveOn = Day("2022-05-10"),
        Confidence = Confidence.Medium,
        RecordedAt = RecordedAt,
    };

    public static CurrentRegister Of(params Statement[] statements)
    {
        var (east, west) = (After("s1e", "NHS East Integrated Care Board"), After("s1w", "NHS West Integrated Care Board"));
        var trust = new Body { Slug = "r1a", Name = "A Trust", Kind = BodyKind.NhsTrust, OdsCode = "R1A", ListedInSlug = "northland", ListedInYear = 2021 };
        var current = new CurrentRegister();
        current.Swap(new(new()
        {
            Systems = [new() { Slug = "northland", Name = "Northland", Region = Region.All[0], Board = Board, Statements = [.. statements] }],
            Bodies = [Board, east, west, trust],
            Sources = [Paper],
            Events = [Split(east), Split(west)],
        }));
        return current;
    }

    private static Body After(string slug, string name) => new()
    {
        Slug = slug,
        Name = name,
        Kind = BodyKind.IntegratedCareBoard,
        OdsCode = slug.ToUpperInvariant(),
        OpensOn = new(2026, 4, 1),
    };

    private static Event Split(Body successor) => new()
    {
        Slug = $"2026-04-01-{successor.Slug}",
        Title = $"{successor.Name} is set up",
        Kind = EventKind.Merger,
        Stage = Stage.InPlace,
        On = Day("2026-04-01"),
        Summary = "It took over a part.",
        PartPredecessors = [Board],
        Successors = [successor],
        Source = Paper,
        Confidence = Confidence.High,
        RecordedAt = RecordedAt,
    };
}
