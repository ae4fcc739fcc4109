using System.Text.Json.Nodes;
using System.Xml.Linq;
using IcsDirectory.Tests.Web;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Sync;

/// <summary>The files in uSync/v17 keep uSync's rules, so that Umbraco with uSync would import them.</summary>
public sealed class USyncFormatTests
{
    private static readonly string Root = Path.Combine(Repository.Root, "uSync", "v17");
    private static readonly Dictionary<Guid, XElement> DataTypes = Load("DataTypes").ToDictionary(Key);
    private static readonly Dictionary<Guid, XElement> ContentTypes = Load("ContentTypes").ToDictionary(Key);
    private static readonly List<XElement> Content = Load("Content");
    private static readonly string[] Settings = ["Name", "Icon", "Description", "AllowAtRoot", "Variations", "IsElement", "HistoryCleanup", "Compositions", "AllowedTemplates"];

    public static TheoryData<string, string> Kinds => new()
    {
        { "Languages", "Language" }, { "DataTypes", "DataType" }, { "ContentTypes", "ContentType" }, { "Content", "Content" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_file_has_its_root_element_key_alias_and_level(string folder, string element)
    {
        var files = Load(folder);
        Assert.NotEmpty(files);
        Assert.Equal(files.Count, files.Select(Key).Distinct().Count());
        Assert.All(files, file =>
        {
            Assert.Equal(element, file.Name.LocalName);
            Assert.NotEqual(Guid.Empty, Key(file));
            Assert.NotEmpty((string)file.Attribute("Alias")!);
            Assert.True((int)file.Attribute("Level")! >= 0);
        });
    }

    [Fact]
    public void The_folder_names_the_format() => Assert.Equal(
        ("uSync", "10.7.0"), (XElement.Load(Path.Combine(Root, "usync.config")).Name.LocalName, (string)XElement.Load(Path.Combine(Root, "usync.config")).Attribute("format")!));

    [Fact]
    public void One_language_is_the_default() => Assert.Single(Load("Languages"), l => (bool)l.Element("IsDefault")! && l.Element("IsoCode")!.Value == "en-GB");

    [Fact]
    public void Every_data_type_names_its_editors_and_has_a_configuration() => Assert.All(DataTypes.Values, type =>
    {
        var info = type.Element("Info")!;
        Assert.StartsWith("Umbraco.", info.Element("EditorAlias")!.Value, StringComparison.Ordinal);
        Assert.StartsWith("Umb.PropertyEditorUi.", info.Element("EditorUIAlias")!.Value, StringComparison.Ordinal);
        Assert.Equal((string)type.Attribute("Alias")!, info.Element("Name")!.Value);
        Assert.IsType<JsonObject>(JsonNode.Parse(type.Element("Config")!.Value));
    });

    [Fact]
    public void Every_content_type_has_the_settings_that_Umbraco_asks_for() => Assert.All(ContentTypes.Values, type =>
    {
        var info = type.Element("Info")!;
        foreach (var name in Settings)
        {
            Assert.True(info.Element(name) is not null, $"{type.Attribute("Alias")}: {name}");
        }

        Assert.DoesNotContain(type.Element("Structure")!.Elements(), child => !ContentTypes.ContainsKey(Key(child)));
        Assert.False((bool)info.Element("IsElement")! && bool.Parse(info.Element("AllowAtRoot")!.Value));
    });

    [Fact]
    public void Every_property_has_a_data_type_that_exists_and_a_tab_that_exists() => Assert.All(ContentTypes.Values, type =>
    {
        var tabs = type.Element("Tabs")!.Elements("Tab").Select(t => t.Element("Alias")!.Value).ToHashSet();
        var properties = type.Element("GenericProperties")!.Elements("GenericProperty").ToList();
        Assert.Equal(properties.Count, properties.Select(p => p.Element("Alias")!.Value).Distinct().Count());
        Assert.All(properties, property =>
        {
            var dataType = DataTypes[(Guid)property.Element("Definition")!];
            Assert.Equal(dataType.Element("Info")!.Element("EditorAlias")!.Value, property.Element("Type")!.Value);
            Assert.Contains((string)property.Element("Tab")!.Attribute("Alias")!, tabs);
        });
    });

    [Fact]
    public void The_document_types_and_element_types_are_all_there() => Assert.Equal(
        ["alias*", "body", "event", "figure*", "page", "question*", "questionnaire", "questionnaireSection*", "settings", "source", "statement*", "surveyRound", "system"],
        ContentTypes.Values.Select(t => $"{t.Attribute("Alias")!.Value}{((bool)t.Element("Info")!.Element("IsElement")! ? "*" : "")}").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_document_has_a_parent_that_exists_a_type_that_allows_it_and_properties_of_that_type() => Assert.All(Content, document =>
    {
        var info = document.Element("Info")!;
        var parent = Content.SingleOrDefault(c => Key(c) == (Guid)info.Element("Parent")!.Attribute("Key")!);
        var type = TypeNamed(info.Element("ContentType")!.Value);
        Assert.Equal((string)document.Attribute("Alias")!, (string)info.Element("NodeName")!.Attribute("Default")!);
        Assert.Equal(parent is null ? 1 : (int)parent.Attribute("Level")! + 1, (int)document.Attribute("Level")!);
        Assert.True(parent is null
            ? bool.Parse(type.Element("Info")!.Element("AllowAtRoot")!.Value)
            : TypeNamed(parent.Element("Info")!.Element("ContentType")!.Value).Element("Structure")!.Elements().Any(c => Key(c) == Key(type)));
        Assert.Empty(document.Element("Properties")!.Elements().Select(p => p.Name.LocalName).Except(Aliases(type)));
        Assert.All(document.Element("Properties")!.Elements(), property => Assert.NotNull(property.Element("Value")));
    });

    [Fact]
    public void Every_block_is_of_an_element_type_that_its_list_allows_and_has_its_properties()
    {
        var blocks = Content.SelectMany(BlockLists).SelectMany(list => list.Blocks.Select(block => (list.Allowed, Block: block!.AsObject()))).ToList();
        Assert.True(blocks.Count > 54);
        Assert.All(blocks, item =>
        {
            var type = ContentTypes[item.Block["contentTypeKey"]!.GetValue<Guid>()];
            Assert.Contains(Key(type), item.Allowed);
            Assert.True((bool)type.Element("Info")!.Element("IsElement")!);
            Assert.Empty(item.Block["values"]!.AsArray().Select(v => v!["alias"]!.GetValue<string>()).Except(Aliases(type)));
        });
    }

    [Fact]
    public void Every_block_list_lays_out_and_exposes_each_of_its_blocks_once() => Assert.All(Content.SelectMany(BlockLists), list =>
    {
        var keys = list.Blocks.Select(b => b!["key"]!.GetValue<Guid>()).ToList();
        Assert.Equal(keys, list.Json["layout"]!["Umbraco.BlockList"]!.AsArray().Select(l => l!["contentKey"]!.GetValue<Guid>()));
        Assert.Equal(keys, list.Json["expose"]!.AsArray().Select(e => e!["contentKey"]!.GetValue<Guid>()));
        Assert.Equal(keys.Count, keys.Distinct().Count());
    });

    [Fact]
    public void The_drop_downs_offer_the_vocabulary()
    {
        Assert.Equal(StatementProperty.All.Select(t => t.Code), Items("Statement property"));
        Assert.Equal(Stage.All.Select(t => t.Code), Items("Stage"));
        Assert.Equal(Confidence.All.Select(t => t.Code), Items("Confidence"));
        Assert.Equal(DatePrecision.All.Select(t => t.Code), Items("Date precision"));
        Assert.Equal(AliasKind.All.Select(t => t.Code), Items("Alias kind"));
        Assert.Equal(BodyKind.All.Select(t => t.Code), Items("Body kind"));
        Assert.Equal(EventKind.All.Select(t => t.Code), Items("Event kind"));
        Assert.Equal(RoundKind.All.Select(t => t.Code), Items("Round kind"));
        Assert.Equal(Region.All.Select(t => t.Label), Items("NHS region"));
    }

    private sealed record StoredBlockList(JsonObject Json, JsonArray Blocks, IReadOnlyCollection<Guid> Allowed);

    private static IEnumerable<StoredBlockList> BlockLists(XElement document)
    {
        var type = TypeNamed(document.Element("Info")!.Element("ContentType")!.Value);
        foreach (var property in type.Element("GenericProperties")!.Elements().Where(p => p.Element("Type")!.Value == "Umbraco.BlockList"))
        {
            var value = document.Element("Properties")!.Element(property.Element("Alias")!.Value)?.Element("Value")?.Value;
            if (!string.IsNullOrEmpty(value))
            {
                var config = JsonNode.Parse(DataTypes[(Guid)property.Element("Definition")!].Element("Config")!.Value)!;
                var json = JsonNode.Parse(value)!.AsObject();
                yield return new(json, json["contentData"]!.AsArray(), [.. config["blocks"]!.AsArray().Select(b => b!["contentElementTypeKey"]!.GetValue<Guid>())]);
            }
        }
    }

    private static IEnumerable<string> Items(string dataType) => JsonNode.Parse(
        DataTypes.Values.Single(t => (string)t.Attribute("Alias")! == dataType).Element("Config")!.Value)!["items"]!.AsArray().Select(i => i!.GetValue<string>());

    private static IEnumerable<string> Aliases(XElement type) => type.Element("GenericProperties")!.Elements().Select(p => p.Element("Alias")!.Value);

    private static XElement TypeNamed(string alias) => ContentTypes.Values.Single(t => (string)t.Attribute("Alias")! == alias);

    private static Guid Key(XElement element) => (Guid)element.Attribute("Key")!;

    private static List<XElement> Load(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.config").Order(StringComparer.Ordinal).Select(file => XElement.Load(file))];
}
