using System.Globalization;
using IcsDirectory.Content;
using IcsDirectory.Sources;
using IcsDirectory.Statements;
using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Systems;

/// <summary>Made-up systems, recorded on 1 January 2026.</summary>
internal static class SmallRegister
{
    public static readonly AsAt Today = new(new(2026, 6, 1), new(2026, 6, 1));

    private static readonly DateTime RecordedAt = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Source Paper = new("paper", "A paper", "A publisher", new("https://paper.example/"), PartialDate.Undated, true);
    private static int Statements;

    public static CurrentRegister Of(params IReadOnlyCollection<IntegratedCareSystem> systems)
    {
        var current = new CurrentRegister();
        current.Swap(new(new() { Systems = systems, Bodies = [.. systems.Select(system => system.Board)] }));
        return current;
    }

    public static IntegratedCareSystem NamedSystem(string name, params IEnumerable<Statement> statements) => new()
    {
        Slug = name.ToLowerInvariant().Replace(' ', '-'),
        Name = name,
        Region = Region.All[0],
        Board = new()
        {
            Slug = $"board-of-{name}",
            Name = $"{name} Board",
            Kind = BodyKind.IntegratedCareBoard,
            OdsCode = $"Q-{name}",
            OpensOn = new(2022, 7, 1),
        },
        Statements = [.. statements],
    };

    /// <param name="on">A day such as 2022-05-10; empty for none.</param>
    public static Statement Said(StatementProperty property, string code, string on = "2024-01-01", Stage? stage = null, string value = "A value") => new()
    {
        Id = (++Statements).ToString("x8", CultureInfo.InvariantCulture),
        SystemSlug = "any",
        Property = property,
        Code = code,
        Value = value,
        Stage = stage ?? Stage.InPlace,
        Source = Paper,
        EffectiveOn = on.Length == 0 ? PartialDate.Undated : PartialDate.Parse(on, DatePrecision.Day),
        Confidence = Confidence.High,
        RecordedAt = RecordedAt,
    };

    public static Statement Lead(LeadStatus status) => Said(StatementProperty.LeadStatus, status.Code);

    public static Statement Structure(StructureModel model, string on = "2024-01-01", Stage? stage = null) =>
        Said(StatementProperty.StructureModel, model.Code, on, stage);
}
