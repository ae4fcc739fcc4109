using IcsDirectory.Systems;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Systems;

public sealed class CompareSystemsTests
{
    [Fact]
    public void Systems_stand_in_the_order_asked_for_each_once_and_four_at_most()
    {
        var view = new CompareSystems(SmallRegister.Of([.. "ABCDEF".Select(letter => SmallRegister.NamedSystem($"{letter}"))]))
            .Run(["c", "a", "nowhere", "c", "f", "b", "d"], SmallRegister.Today);

        Assert.Equal<string>(["c", "a", "f", "b"], view.Systems.Select(system => system.Subject.Slug));
        Assert.Equal<string>(["d"], view.LeftOut.Select(system => system.Subject.Slug));
        Assert.Equal<string>(["nowhere"], view.NotFound);
    }

    [Fact]
    public void What_is_not_known_is_neither_alike_nor_different()
    {
        var hub = SmallRegister.NamedSystem("Hub", SmallRegister.Structure(StructureModel.HubAndSpoke));
        var other = SmallRegister.NamedSystem("Other", SmallRegister.Structure(StructureModel.HubAndSpoke));
        var shared = SmallRegister.NamedSystem("Shared", SmallRegister.Structure(StructureModel.SharedService));
        var silent = SmallRegister.NamedSystem("Silent");

        Assert.Equal(Verdict.Same, StructureOf(hub, other).Verdict);
        Assert.Equal(Verdict.Different, StructureOf(hub, shared).Verdict);
        Assert.Equal(Verdict.KnownForSome, StructureOf(hub, silent).Verdict);
        Assert.Equal(Verdict.NotKnown, StructureOf(silent, SmallRegister.NamedSystem("Mute")).Verdict);
        Assert.Equal(Verdict.Alone, StructureOf(hub).Verdict);
    }

    [Fact]
    public void Statements_that_disagree_stand_side_by_side_and_are_called_so()
    {
        var torn = SmallRegister.NamedSystem("Torn", SmallRegister.Structure(StructureModel.HubAndSpoke), SmallRegister.Structure(StructureModel.SharedService));
        var cell = StructureOf(torn).Cells.Single();

        Assert.True(cell.IsDisputed);
        Assert.Equal(2, cell.Items.Length);
    }

    [Fact]
    public void What_is_past_is_not_compared() =>
        Assert.Empty(StructureOf(SmallRegister.NamedSystem("Past", SmallRegister.Structure(StructureModel.HubAndSpoke, stage: Stage.Historic))).Cells.Single().Items);

    private static Comparison StructureOf(params IntegratedCareSystem[] systems) =>
        new CompareSystems(SmallRegister.Of(systems)).Run(systems.Select(system => system.Slug), SmallRegister.Today)
            .Lines.Single(line => line.Label == StatementProperty.StructureModel.Label);
}
