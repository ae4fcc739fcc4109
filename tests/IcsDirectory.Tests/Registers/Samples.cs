using IcsDirectory.Bodies;
using IcsDirectory.Sources;
using IcsDirectory.Statements;
using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Registers;

/// <summary>Made-up entries.</summary>
internal static class Samples
{
    public static readonly Source Source = new("a-source", "A source", "A publisher", new Uri("https://source.example/"), PartialDate.Undated, false);

    public static Statement Statement(
        string text, string precision, string recorded, StatementProperty? property = null, string code = "hub_and_spoke", string stage = "in_place",
        string? ends = null, string? withdrawn = null, string id = "00000001", string system = "northshire") => new()
        {
            Id = id,
            SystemSlug = system,
            Property = property ?? StatementProperty.StructureModel,
            Code = code,
            Value = "A made-up value",
            Stage = Stage.Find(stage)!,
            Source = Source,
            EffectiveOn = PartialDate.Parse(text, DatePrecision.Find(precision)),
            EndsOn = ends is null ? null : PartialDate.Parse(ends, DatePrecision.Day),
            Confidence = Confidence.Medium,
            RecordedAt = Noon(recorded),
            WithdrawnAt = withdrawn is null ? null : Noon(withdrawn),
        };

    public static IntegratedCareSystem Northshire(params Statement[] statements) => new()
    {
        Slug = "northshire",
        Name = "Northshire",
        Region = Region.All[0],
        Board = new Body { Slug = "q99", Name = "NHS Northshire Integrated Care Board", Kind = BodyKind.IntegratedCareBoard, OdsCode = "Q99", OpensOn = new(2022, 7, 1) },
        Statements = [.. statements],
    };

    public static AsAt At(string effective, string recorded = "2026-12-31") => new(Day(effective), Day(recorded));

    public static SystemView View(string effective, params Statement[] statements) => new(Northshire(statements), At(effective));

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTime Noon(string day) => Day(day).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
}
