using System.Collections.Immutable;
using System.Globalization;
using IcsDirectory.Content;
using IcsDirectory.Statements;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Systems;

/// <summary>Puts a few systems side by side, as at a date.</summary>
public sealed class CompareSystems(CurrentRegister current)
{
    public const int Most = 4;

    private static readonly StatementProperty[] AsStated =
    [
        StatementProperty.Host, StatementProperty.SharedBody, StatementProperty.Contact, StatementProperty.Portal, StatementProperty.Policy,
    ];

    public sealed record View
    {
        public required RegisterView Register { get; init; }

        /// <summary>In the order asked for, each once.</summary>
        public required ImmutableArray<SystemView> Systems { get; init; }

        public required ImmutableArray<Comparison> Lines { get; init; }

        /// <summary>Slugs of no system.</summary>
        public required ImmutableArray<string> NotFound { get; init; }

        /// <summary>Systems left out because there are more than <see cref="Most"/>.</summary>
        public required ImmutableArray<SystemView> LeftOut { get; init; }
    }

    /// <param name="slugs">As typed; repeated ones count once.</param>
    public View Run(IEnumerable<string> slugs, AsAt at)
    {
        var view = current.Value.At(at);
        var asked = slugs.Distinct(StringComparer.Ordinal).ToList();
        var found = asked.Select(view.FindSystem).OfType<SystemView>().ToList();
        ImmutableArray<SystemView> shown = [.. found.Take(Most)];
        return new()
        {
            Register = view,
            Systems = shown,
            Lines = [.. Lines.Select(line => new Comparison(line.Label, line.Definition, [.. shown.Select(line.Read)]))],
            NotFound = [.. asked.Where(slug => view.FindSystem(slug) is null)],
            LeftOut = [.. found.Skip(Most)],
        };
    }

    private static IEnumerable<(string Label, string Definition, Func<SystemView, Comparison.Cell> Read)> Lines =>
    [
        ("Region", "", s => Plain(s.Subject.Region.Label)),
        ("Population", "Residents in mid-2020.", s => Plain(s.Subject.PopulationMid2020?.ToString("N0", CultureInfo.GetCultureInfo("en-GB")))),
        Line(StatementProperty.LeadStatus, s => Disputable(s.Current(StatementProperty.LeadStatus), said => said.LeadStatus)),
        Line(StatementProperty.LeadPost, s => Stated(s, StatementProperty.LeadPost)),
        Line(StatementProperty.StructureModel, s => Disputable(s.CurrentStructures, said => said.StructureModel)),
        .. AsStated.Select(property => Line(property, s => Stated(s, property))),
        ("Newest evidence", "The latest dated statement of any kind.", s => Plain(s.NewestDated?.EffectiveOn.InWords ?? s.Freshness.Label)),
        ("What we do not know", "", s => s.Unknowns.IsEmpty ? Plain("Something is known of everything we look for") : new([.. s.Unknowns.Select(unknown => new Comparison.Item(unknown.Label, unknown))])),
    ];

    private static (string, string, Func<SystemView, Comparison.Cell>) Line(StatementProperty property, Func<SystemView, Comparison.Cell> read) =>
        (property.Label, property.Definition, read);

    private static Comparison.Cell Plain(string? text) => new(text is null ? [] : [new(text)]);

    private static Comparison.Cell Stated(SystemView system, StatementProperty property) =>
        new([.. system.Current(property).Select(said => new Comparison.Item(said.Value, null, said))]);

    private static Comparison.Cell Disputable(IEnumerable<Statement> statements, Func<Statement, Term?> termOf)
    {
        ImmutableArray<Comparison.Item> items = [.. statements.Select(said => new Comparison.Item(termOf(said)?.Label ?? said.Value, termOf(said), said))];
        return new(items, items.DistinctBy(item => item.Text).Skip(1).Any());
    }
}
