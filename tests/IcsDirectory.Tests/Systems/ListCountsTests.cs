using FsCheck;
using FsCheck.Fluent;
using IcsDirectory.Systems;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Systems;

/// <summary>The counts beside the choices, against a count of each choice by itself.</summary>
public sealed class ListCountsTests
{
    private static readonly FacetChoice[] AllChoices =
        [.. SystemFacet.All.SelectMany(facet => facet.Terms.Select(term => new FacetChoice(facet, term)))];

    private static readonly Gen<IntegratedCareSystem[]> Registers =
        from count in Gen.Choose(0, 14)
        from systems in Gen.CollectToList(Enumerable.Range(0, count), SystemOf)
        select systems.ToArray();

    private static readonly Gen<SystemChoices> Choices =
        from count in Gen.Choose(0, 4)
        from facets in Gen.ArrayOf(Gen.Elements(AllChoices), count)
        from letter in Gen.Elements<char?>(null, null, 'A', 'B', 'C')
        from text in Gen.Elements("", "", "hub", "trust")
        select new SystemChoices(SmallRegister.Today) { Text = text, Letter = letter, Facets = [.. facets.Distinct()] };

    private static readonly Arbitrary<(IntegratedCareSystem[] Systems, SystemChoices Choices)> Cases =
        Arb.From(Registers.SelectMany(systems => Choices.Select(choices => (systems, choices))));

    [Fact]
    public void Every_count_is_the_length_of_the_list_that_the_choice_would_give() => Prop.ForAll(Cases, given =>
    {
        var view = new ListSystems(SmallRegister.Of(given.Systems)).Run(given.Choices);
        foreach (var (group, option) in view.Groups.SelectMany(group => group.Options.Select(option => (group, option))))
        {
            var alone = new FacetChoice(group.Facet, option.Term);
            var instead = given.Choices with { Facets = [.. given.Choices.Facets.Where(choice => choice.Facet != group.Facet), alone] };
            Assert.Equal(BruteForce(view.Register, instead).Length, option.Count);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_list_holds_exactly_what_fits_and_its_letters_add_up() => Prop.ForAll(Cases, given =>
    {
        var view = new ListSystems(SmallRegister.Of(given.Systems)).Run(given.Choices);
        Assert.Equal<string>(BruteForce(view.Register, given.Choices), view.Found);
        Assert.Equal(view.Found.Length, view.Rows.Length);
        Assert.Equal(BruteForce(view.Register, given.Choices with { Letter = null }).Length, view.Letters.Sum(letter => letter.Count));
    }).QuickCheckThrowOnFailure();

    private static string[] BruteForce(RegisterView register, SystemChoices choices) =>
    [
        .. register.Systems.Where(system =>
            (choices.Letter is not { } letter || system.Subject.Name[0] == letter)
            && (choices.Text.Length == 0 || system.InForce.Any(said => said.Value.Contains(choices.Text, StringComparison.OrdinalIgnoreCase)))
            && choices.Facets.GroupBy(choice => choice.Facet).All(wanted => wanted.Any(choice => AnswersOf(choice.Facet, system).Contains(choice.Term))))
        .Select(system => system.Subject.Slug),
    ];

    private static IEnumerable<Term> AnswersOf(SystemFacet facet, SystemView system) => facet.Name switch
    {
        "region" => [system.Subject.Region],
        "lead" => system.LeadStatuses,
        "structure" => system.Structures,
        "stage" => system.Stages,
        "unknown" => system.Unknowns,
        _ => [system.Freshness],
    };

    private static Gen<IntegratedCareSystem> SystemOf(int place) =>
        from letter in Gen.Elements('A', 'B', 'C')
        from region in Gen.Elements(Region.All.AsEnumerable())
        from leads in Gen.SubListOf(LeadStatus.All.AsEnumerable())
        from structures in Gen.SubListOf(StructureModel.All.AsEnumerable())
        from others in Gen.SubListOf(StatementProperty.Host, StatementProperty.Contact, StatementProperty.Policy)
        from stage in Gen.Elements(Stage.All.AsEnumerable())
        from day in Gen.Elements("", "2020-01-01", "2024-01-01", "2026-01-01")
        from value in Gen.Elements("A hub", "A trust", "A trust with a hub")
        select SmallRegister.NamedSystem(
            $"{letter}{(char)('a' + place)}",
            [
                .. leads.Take(2).Select(SmallRegister.Lead),
                .. structures.Take(2).Select(model => SmallRegister.Structure(model, day, stage)),
                .. others.Select(property => SmallRegister.Said(property, "", day, stage, value)),
            ]) with
        { Region = region };
}
