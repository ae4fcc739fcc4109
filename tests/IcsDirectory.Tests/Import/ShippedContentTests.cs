using IcsDirectory.Content;
using IcsDirectory.Statements;
using IcsDirectory.Tests.Web;
using IcsDirectory.Vocabulary;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Import;

/// <summary>Every line of the compiled files is in the register that the repository ships, and says there what it says in the file.</summary>
[Collection(nameof(SiteTests))]
public sealed class ShippedContentTests
{
    private readonly Register _register;

    public ShippedContentTests(DirectorySite site)
    {
        _ = site.Address;
        _register = site.Services.GetRequiredService<CurrentRegister>().Value;
    }

    [Fact]
    public void All_42_systems_have_the_names_codes_and_places_of_the_file()
    {
        var rows = Csv.Read("systems.csv");
        Assert.Equal((42, 42), (rows.Count, _register.Systems.Length));
        foreach (var row in rows)
        {
            var system = _register.FindSystem(row["slug"])!;
            Assert.Equal(
                (row["name"], row["official_name"], row["ods"], row["ons"], row["region"], row["website"], row["notes"]),
                (system.Name, system.Board.Name, system.Board.OdsCode, system.Board.OnsCode, system.Region.Label, system.Website, system.Notes));
            Assert.Equal(row["places"].List(), system.Places.Select(p => p.ToString()));
            Assert.Equal(row["borders"].List(), system.BorderSlugs);
            Assert.Equal((row["population_mid2020"], row["tile_row"], row["tile_col"]), ($"{system.PopulationMid2020}", $"{system.TileRow}", $"{system.TileColumn}"));
            Assert.Empty(row["former_names"].List().Except(system.Aliases.Select(a => a.Name)));
            Assert.Equal(row["ons"] != row["ons_july_2022"], system.Board.Aliases.Any(a => a.Name == row["ons_july_2022"]));
            Assert.Equal(row["status_apr_2026"].StartsWith("replaced", StringComparison.Ordinal), system.Board.ClosesOn == new DateOnly(2026, 4, 1));
        }
    }

    [Fact]
    public void All_57_sources_are_those_of_the_file()
    {
        var rows = Csv.Read("sources.csv");
        Assert.Equal((57, 57), (rows.Count, _register.Sources.Length));
        foreach (var row in rows)
        {
            var source = _register.FindSource(row["id"])!;
            Assert.Equal(
                (row["title"], row["publisher"], row["url"], row["published_on"], row["checked_live"] == "yes"),
                (source.Title, source.Publisher, source.Url.OriginalString, source.PublishedOn.Text, source.CheckedLive));
        }
    }

    [Fact]
    public void All_54_statements_say_what_the_file_says()
    {
        var rows = Csv.Read("statements.csv");
        Assert.Equal((54, 54), (rows.Count, _register.Systems.Sum(s => s.Statements.Length)));
        foreach (var row in rows)
        {
            var statement = Assert.Single(_register.FindSystem(row["system"])!.Statements, s => Matches(s, row, row["property"], row["scope"]));
            Assert.Equal((row["code"], row["stage"].Length == 0 ? "not_stated" : row["stage"]), (statement.Code, statement.Stage.Code));
            AssertSame(row, statement);
        }
    }

    [Fact]
    public void All_national_facts_say_what_the_file_says()
    {
        var rows = Csv.Read("national-facts.csv");
        Assert.Equal(rows.Count, _register.NationalFacts.Length);
        foreach (var row in rows)
        {
            var fact = Assert.Single(_register.NationalFacts, s => s.Code == row["key"] && Matches(s, row, "national_fact", ""));
            AssertSame(row, fact);
        }
    }

    [Fact]
    public void Every_trust_is_a_body_listed_in_its_system_in_2021()
    {
        var rows = Csv.Read("trusts-2021.csv");
        Assert.Equal((209, 209), (rows.Count, _register.Bodies.Count(b => b.Kind == BodyKind.NhsTrust)));
        foreach (var row in rows)
        {
            var trust = _register.FindBodyByCode(row["ods"])!;
            Assert.Equal((row["trust_name"], row["slug"], (int?)2021), (trust.Name, trust.ListedInSlug, trust.ListedInYear));
        }
    }

    [Fact]
    public void Every_succession_is_an_event_with_its_new_board()
    {
        foreach (var row in Csv.Read("succession-2026.csv"))
        {
            var (predecessor, successor) = (_register.FindBodyByCode(row["predecessor_ods"])!, _register.FindBodyByCode(row["successor_ods"])!);
            var succession = Assert.Single(_register.Events, e => e.Successors.Contains(successor));
            Assert.Contains(predecessor, row["kind"] == "merger" ? succession.Predecessors : succession.PartPredecessors);
            Assert.Equal((row["date"], row["source"], row["successor"]), (succession.On.Text, succession.Source.Id, successor.Name));
            Assert.Contains(row["successor_ons"], successor.Aliases.Select(a => a.Name).Prepend(successor.OnsCode));
            Assert.Contains(successor, _register.SuccessorsOf(predecessor));
        }
    }

    [Fact]
    public void Frimley_has_three_successors() => Assert.Equal(
        ["QRL", "S0E4D", "S9B9J"], _register.SuccessorsOf(_register.FindBodyByCode("QNQ")!).Select(b => b.OdsCode).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_line_about_a_cluster_is_in_an_event_of_its_source()
    {
        foreach (var row in Csv.Read("clusters-2025.csv"))
        {
            var cluster = Assert.Single(_register.Events, e => e.Kind == EventKind.Cluster && e.MemberSlugs.Contains(row["system"]) && e.Source.Id == row["source"]);
            Assert.Equal((row["quote"], row["reported_on"], row["confidence"], row["caveat"]), (cluster.Quote, cluster.On.Text, cluster.Confidence.Code, cluster.Caveat));
            foreach (var other in _register.Systems.Where(s => row["value"].Split(" with ")[1].Split(" by ")[0].List().Contains(s.Name)))
            {
                Assert.Contains(other.Slug, cluster.MemberSlugs);
            }
        }
    }

    [Fact]
    public void Every_name_of_the_2022_list_is_known_for_its_system()
    {
        foreach (var row in Csv.Read("ggi-map.csv"))
        {
            var system = _register.FindSystem(row["slug"])!;
            Assert.Contains(row["ggi_name"], system.Aliases.Select(a => a.Name).Prepend(system.Name));
            Assert.Equal(row["ods"], system.Board.OdsCode);
        }
    }

    [Fact]
    public void Two_survey_rounds_carry_their_totals()
    {
        Assert.Equal(["2021-06-nhse-briefing", "2022-05-hsj"], _register.Rounds.Select(r => r.Slug));
        Assert.All(_register.Rounds, round => Assert.Equal(RoundKind.AggregateOnly, round.Kind));
        Assert.Equal(
            ["engaged 35/42", "some-progress 24/42", "lead-nominated 4/42"],
            _register.Rounds[0].Figures.Select(f => $"{f.Id} {f.Numerator}/{f.Denominator}"));
        Assert.Equal(
            ["responded 34/42", "did-not-respond 8/42", "dedicated-lead 12/34", "responsible-not-dedicated 5/34", "structure-work-in-progress 28/34", "structure-details-given 6/34"],
            _register.Rounds[1].Figures.Select(f => $"{f.Id} {f.Numerator}/{f.Denominator}"));
    }

    [Fact]
    public void A_figure_is_quoted_only_with_words_that_bear_it_out() => Assert.Equal(
        ["", "only four had nominated a procurement lead"], _register.Rounds[0].Figures.Skip(1).Select(f => f.Quote));

    [Fact]
    public void Eleven_systems_have_no_statement_and_two_have_one_about_the_lead()
    {
        Assert.Equal(11, _register.Systems.Count(s => s.Statements.IsEmpty));
        Assert.Equal(2, _register.Systems.Count(s => s.Statements.Any(st => st.Property == StatementProperty.LeadStatus)));
    }

    private static bool Matches(Statement statement, IReadOnlyDictionary<string, string> row, string property, string scope) =>
        (statement.Property.Code, statement.Scope, statement.Value, statement.Source.Id) == (property, scope, row["value"], row["source"]);

    private static void AssertSame(IReadOnlyDictionary<string, string> row, Statement statement)
    {
        Assert.Equal((row["quote"], row["reported_on"]), (statement.Quote, statement.EffectiveOn.Text));
        Assert.Equal(row["confidence"] == "general knowledge" ? "low" : row["confidence"], statement.Confidence.Code);
        Assert.EndsWith(row["caveat"], statement.Caveat, StringComparison.Ordinal);
        Assert.Equal(row["reported_on"] is "2023-24" or "2022-23" ? "financial_year" : row["reported_precision"], statement.EffectiveOn.Precision.Code);
    }
}
