using System.Globalization;
using IcsDirectory.Systems;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Systems;

public sealed class ListSystemsTests
{
    private static readonly SystemChoices Nothing = new(SmallRegister.Today);

    [Theory]
    [InlineData("KINGS lynn", "two words, the case and the apostrophe do not count")]
    [InlineData("cafe", "accents do not count")]
    [InlineData("QXX", "a code")]
    [InlineData("xyz", "an abbreviation")]
    [InlineData("procurem", "a word of a statement, begun")]
    [InlineData("alpha hub", "a name and a statement")]
    public void Every_word_has_to_be_found_somewhere_in_a_system(string text, string why)
    {
        var alpha = SmallRegister.NamedSystem("Alpha", SmallRegister.Said(StatementProperty.Host, "", value: "A procurement hub")) with
        {
            Places = [new("King’s Lynn"), new("Café", "part")],
            Aliases = [new("XYZ", AliasKind.Abbreviation)],
        };
        alpha = alpha with { Board = alpha.Board with { OdsCode = "QXX" } };
        var list = new ListSystems(SmallRegister.Of(alpha, SmallRegister.NamedSystem("Beta")));

        Assert.True(list.Run(Nothing with { Text = text }).Found.SequenceEqual(["alpha"]), why);
    }

    [Theory]
    [InlineData("alpha beta")]
    [InlineData("lpha")]
    [InlineData("al")]
    public void Half_a_match_is_none(string text) =>
        Assert.Empty(new ListSystems(SmallRegister.Of(SmallRegister.NamedSystem("Alpha"), SmallRegister.NamedSystem("Beta"))).Run(Nothing with { Text = text }).Found);

    [Fact]
    public void Words_of_a_later_statement_do_not_find_a_system_on_an_earlier_day()
    {
        var list = new ListSystems(SmallRegister.Of(SmallRegister.NamedSystem("Alpha", SmallRegister.Said(StatementProperty.Host, "", "2024-01-01", value: "Hosting"))));

        Assert.Empty(list.Run(new SystemChoices(new(new(2023, 12, 31), SmallRegister.Today.Recorded)) { Text = "hosting" }).Found);
        Assert.Single(list.Run(new SystemChoices(new(new(2024, 1, 1), SmallRegister.Today.Recorded)) { Text = "hosting" }).Found);
    }

    [Fact]
    public void A_system_with_conflicting_statements_is_found_under_each()
    {
        var list = new ListSystems(SmallRegister.Of(SmallRegister.NamedSystem("Alpha", SmallRegister.Lead(LeadStatus.Dedicated), SmallRegister.Lead(LeadStatus.None))));

        Assert.Single(list.Run(With(SystemFacet.Lead, LeadStatus.Dedicated)).Found);
        Assert.Single(list.Run(With(SystemFacet.Lead, LeadStatus.None)).Found);
        Assert.Empty(list.Run(With(SystemFacet.Lead, LeadStatus.NotKnown)).Found);
    }

    [Fact]
    public void Every_order_is_total_and_puts_what_is_not_known_last()
    {
        var list = new ListSystems(SmallRegister.Of(
            SmallRegister.NamedSystem("Alpha") with { Region = Region.All[1] },
            SmallRegister.NamedSystem("Beta", SmallRegister.Said(StatementProperty.Host, "", "2020-01-01")) with { PopulationMid2020 = 9 },
            SmallRegister.NamedSystem("Gamma", SmallRegister.Said(StatementProperty.Host, "", "2025-01-01")) with { PopulationMid2020 = 5 },
            SmallRegister.NamedSystem("Delta", SmallRegister.Said(StatementProperty.Host, "", "")) with { PopulationMid2020 = 9 }));

        Assert.Equal<string>(["alpha", "beta", "delta", "gamma"], list.Run(Nothing).Found);
        Assert.Equal<string>(["beta", "delta", "gamma", "alpha"], list.Run(Nothing with { Order = SystemOrder.InRegion }).Found);
        Assert.Equal<string>(["gamma", "beta", "alpha", "delta"], list.Run(Nothing with { Order = SystemOrder.Evidence }).Found);
        Assert.Equal<string>(["beta", "delta", "gamma", "alpha"], list.Run(Nothing with { Order = SystemOrder.Population }).Found);
    }

    [Fact]
    public void A_long_list_is_cut_into_pages_that_together_hold_every_system_once()
    {
        var list = new ListSystems(SmallRegister.Of(
            [.. Enumerable.Range(0, 130).Select(number => SmallRegister.NamedSystem($"System {number.ToString("000", CultureInfo.InvariantCulture)}"))]));
        var pages = Enumerable.Range(1, 3).Select(number => list.Run(Nothing with { Page = number })).ToList();

        Assert.Equal([60, 60, 10], pages.Select(page => page.Rows.Length));
        Assert.Equal(pages[0].Found, pages.SelectMany(page => page.Rows).Select(row => row.Shown.Subject.Slug));
        Assert.Equal((3, 3), (list.Run(Nothing with { Page = 99 }).Choices.Page, pages[0].Pages));
    }

    [Fact]
    public void An_empty_register_gives_an_empty_list()
    {
        var view = new ListSystems(SmallRegister.Of()).Run(Nothing);

        Assert.Equal((0, 1, 0), (view.Rows.Length, view.Pages, view.Boards.Standing));
    }

    private static SystemChoices With(SystemFacet facet, Term term) => Nothing with { Facets = [new(facet, term)] };
}
