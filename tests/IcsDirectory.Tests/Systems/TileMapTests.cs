using IcsDirectory.Systems;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Systems;

public sealed class TileMapTests
{
    [Fact]
    public void A_tile_tells_whether_a_structure_is_known_and_from_when()
    {
        var map = MapOf(
            SmallRegister.NamedSystem("Early", SmallRegister.Structure(StructureModel.HubAndSpoke, "2022-12-31")),
            SmallRegister.NamedSystem("Late", SmallRegister.Structure(StructureModel.HubAndSpoke, "2023-01-01")),
            SmallRegister.NamedSystem("Undated", SmallRegister.Structure(StructureModel.HubAndSpoke, "")),
            SmallRegister.NamedSystem("Open", SmallRegister.Structure(StructureModel.WorkInProgress)),
            SmallRegister.NamedSystem("Past", SmallRegister.Structure(StructureModel.HubAndSpoke, stage: Stage.Historic)));

        Assert.Equal([1, 1, 1, 2], TileState.All.Select(map.Count));
        Assert.Equal(TileState.NotKnown, map.Tiles.Single(tile => tile.Name == "Past").State);
    }

    [Theory]
    [InlineData("Hampshire and Isle of Wight", "HIOW", "HIOW")]
    [InlineData("South Yorkshire", "SYB", "SY")]
    [InlineData("Birmingham and Solihull", "BSol", "BSol")]
    [InlineData("Staffordshire and Stoke-on-Trent", "SSOT", "SSOT")]
    [InlineData("Surrey Heartlands", "", "SH")]
    [InlineData("Devon", "", "DEV")]
    [InlineData("Kent and Medway", "TOOLONG", "KM")]
    public void Letters_stand_for_todays_name(string name, string abbreviation, string code)
    {
        var system = SmallRegister.NamedSystem(name) with
        {
            Aliases = abbreviation.Length == 0 ? [] : [new(abbreviation, AliasKind.Abbreviation)],
        };

        Assert.Equal(code, MapOf(system).Tiles.Single().Code);
    }

    [Fact]
    public void No_two_tiles_share_their_letters()
    {
        var map = MapOf(SmallRegister.NamedSystem("Surrey Heath"), SmallRegister.NamedSystem("South Holland"), SmallRegister.NamedSystem("South Hams"));

        Assert.Equal(3, map.Tiles.DistinctBy(tile => tile.Code).Count());
    }

    [Fact]
    public void Tiles_are_read_from_north_to_south_and_those_outside_a_selection_are_not_counted()
    {
        var (south, north) = (SmallRegister.NamedSystem("Alpha") with { TileRow = 5, TileColumn = 2 }, SmallRegister.NamedSystem("Beta") with { TileRow = 3, TileColumn = 4 });
        var view = SmallRegister.Of(south, north).Value.At(SmallRegister.Today);
        var map = TileMap.Of(view, system => system.Subject.Slug, new HashSet<string> { "beta" });

        Assert.Equal(["Beta", "Alpha"], map.Tiles.Select(tile => tile.Name));
        Assert.Equal((0, 2, 2, 0), (map.Tiles[0].Row, map.Tiles[0].Column, map.Tiles[1].Row, map.Tiles[1].Column));
        Assert.Equal((1, true), (map.Count(TileState.NotKnown), map.IsSelection));
    }

    private static TileMap MapOf(params IntegratedCareSystem[] systems) =>
        TileMap.Of(SmallRegister.Of([.. systems.Select((system, place) => system with { TileRow = 1, TileColumn = place + 1 })]).Value.At(SmallRegister.Today), _ => "/");
}
