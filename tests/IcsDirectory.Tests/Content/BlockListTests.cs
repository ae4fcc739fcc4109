using IcsDirectory.Content;

namespace IcsDirectory.Tests.Content;

public sealed class BlockListTests
{
    private static readonly Guid One = new("11111111-0000-4000-8000-000000000001");
    private static readonly Guid Two = new("22222222-0000-4000-8000-000000000002");
    private static readonly Guid Type = new("33333333-0000-4000-8000-000000000003");

    /// <summary>With settings, a value whose alias nobody knows, a number written in its own way, and keys that Umbraco may add.</summary>
    private const string Stored =
        """
        {"added":{"by":"another version"},"layout":{"Umbraco.BlockList":[{"contentKey":"22222222-0000-4000-8000-000000000002","settingsKey":"44444444-0000-4000-8000-000000000004"},{"contentKey":"11111111-0000-4000-8000-000000000001"}]},"contentData":[{"udi":null,"key":"22222222-0000-4000-8000-000000000002","contentTypeKey":"33333333-0000-4000-8000-000000000003","values":[{"alias":"stranger","value":{"b":1.50,"a":[true]}},{"editorAlias":"Umbraco.TextBox","alias":"value","culture":null,"segment":null,"value":"old <é> & “so”"},{"alias":"empty","value":null}]},{"key":"11111111-0000-4000-8000-000000000001","contentTypeKey":"33333333-0000-4000-8000-000000000003","values":[]}],"settingsData":[{"key":"44444444-0000-4000-8000-000000000004","values":[{"alias":"colour","value":"red"}]}],"expose":[{"contentKey":"22222222-0000-4000-8000-000000000002","culture":null,"segment":null},{"contentKey":"11111111-0000-4000-8000-000000000001","culture":null,"segment":null}]}
        """;

    [Fact]
    public void What_is_not_set_stays_to_the_byte()
    {
        var list = BlockList.Parse(Stored);

        var changed = list.Set(Two, new Dictionary<string, object?> { ["value"] = "new", ["empty"] = "" });

        Assert.Equal(["value"], changed);
        Assert.Equal(Stored.Replace("old <é> & “so”", "new", StringComparison.Ordinal), list.ToJson());
    }

    [Fact]
    public void The_same_values_again_change_nothing()
    {
        var list = BlockList.Parse(Stored);

        Assert.Empty(list.Set(Two, list.Find(Two)!.Values.Select(value => KeyValuePair.Create(value.Key, (object?)value.Value))));
        Assert.Empty(list.Set(Guid.NewGuid(), new Dictionary<string, object?> { ["value"] = "of no block" }));
        Assert.Equal(Stored, list.ToJson());
    }

    [Fact]
    public void Values_are_read_in_the_order_of_the_layout_and_as_text()
    {
        var list = BlockList.Parse(Stored);

        Assert.Equal([Two, One], list.Blocks.Select(block => block.Key));
        Assert.Equal(["stranger", "value"], list.Blocks[0].Values.Keys);
        Assert.Equal(("""{"b":1.50,"a":[true]}""", "", ""), (list.Blocks[0]["stranger"], list.Blocks[0]["empty"], list.Blocks[0]["none"]));
    }

    [Fact]
    public void Blocks_are_added_put_in_order_and_removed()
    {
        var list = BlockList.Parse("");
        list.Add(One, Type, new Dictionary<string, object?> { ["value"] = "first", ["number"] = 7, ["none"] = null });
        list.Add(Two, Type, new Dictionary<string, object?> { ["at"] = new DateTime(2026, 4, 1, 9, 30, 0, DateTimeKind.Utc) });
        list.Replace([list.Find(Two)!, list.Find(One)!]);

        var again = BlockList.Parse(list.ToJson());
        Assert.Equal([(Two, Type), (One, Type)], again.Blocks.Select(block => (block.Key, block.TypeKey)));
        Assert.Equal(("2026-04-01 09:30:00", "first", "7"), (again.Blocks[0]["at"], again.Blocks[1]["value"], again.Blocks[1]["number"]));
        Assert.Equal(["value", "number"], again.Blocks[1].Values.Keys);

        again.Replace([]);
        Assert.Equal("", again.ToJson());
    }

    [Theory]
    [InlineData("words")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"layout":[],"contentData":[]}""")]
    [InlineData("""{"contentData":[{"values":[]}]}""")]
    [InlineData("""{"contentData":[{"key":"no key"}]}""")]
    [InlineData("""{"contentData":[{"key":"11111111-0000-4000-8000-000000000001"},{"key":"11111111-0000-4000-8000-000000000001"}]}""")]
    public void What_is_no_block_list_is_told_and_read_as_an_empty_one_only_where_that_is_asked_for(string stored)
    {
        Assert.Throws<FormatException>(() => BlockList.Parse(stored));
        Assert.Empty(BlockList.ParseOrEmpty(stored).Blocks);
    }
}
