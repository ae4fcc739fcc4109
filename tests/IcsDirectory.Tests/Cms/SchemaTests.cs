using IcsDirectory.Cms.Data;
using IcsDirectory.Cms.Schema;
using IcsDirectory.Cms.Sync;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace IcsDirectory.Tests.Cms;

public sealed class SchemaTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("schema-").FullName;

    [Fact]
    public async Task Ids_of_the_schema_are_the_same_on_every_machine()
    {
        await using var site = await Engine.StartAsync();
        var record = site.Get<IContentTypeRepository>().Get("record")!;
        var code = record.PropertyTypes.Single(p => p.Alias == "code");

        Assert.Equal((871614604, 1324179083, 938996315), (record.Id, code.Id, code.DataTypeId));
    }

    [Fact]
    public async Task The_schema_is_what_the_files_say()
    {
        await using var site = await Engine.StartAsync();
        var types = site.Get<IContentTypeRepository>();
        var (record, entry) = (types.Get("record")!, types.Get("entry")!);

        Assert.Equal(
            (true, false, true), (record.AllowedAsRoot, record.IsElement, record.HistoryCleanup!.PreventCleanup));
        Assert.Equal(
            (false, true, false), (entry.AllowedAsRoot, entry.IsElement, entry.HistoryCleanup!.PreventCleanup));
        Assert.Equal("record", Assert.Single(record.AllowedContentTypes!).Alias);
        Assert.Equal(12, record.CompositionPropertyTypes.Count());
        Assert.Equal("en-GB", site.Get<ILanguageRepository>().GetDefaultIsoCode());
    }

    [Fact]
    public async Task The_schema_is_fixed_while_the_site_runs()
    {
        await using var site = await Engine.StartAsync();
        var types = site.Get<IContentTypeRepository>();

        Assert.Throws<NotSupportedException>(() => types.Save(types.Get("record")!));
    }

    [Fact]
    public void Two_keys_with_one_id_are_refused() => Assert.Throws<InvalidOperationException>(() =>
        StableId.RequireDistinct(
            [(Guid.Parse("00000010-0000-0000-0000-00000000a9f3"), "one"), (Guid.Parse("00000010-0000-0000-0000-00000000df1b"), "other")]));

    [Theory]
    [InlineData("ContentTypes/record.config", "<Definition>2b6cb0c6", "<Definition>00000000", "GenericProperty", "no data type")]
    [InlineData("ContentTypes/record.config", "<Type>Umbraco.TextBox</Type>", "<Type>Umbraco.TextArea</Type>", "GenericProperty", "Make the two agree")]
    [InlineData("ContentTypes/record.config", "<Alias>code</Alias>", "<Alias>summary</Alias>", "GenericProperty", "another property \"summary\"")]
    [InlineData("ContentTypes/record.config", "<Tab Alias=\"content\">", "<Tab Alias=\"missing\">", "GenericProperty", "not among <Tabs>")]
    [InlineData("ContentTypes/record.config", "<Mandatory>true</Mandatory>", "<Mandatory>perhaps</Mandatory>", "GenericProperty", "Write true or false")]
    [InlineData("ContentTypes/record.config", "<Variations>Nothing</Variations>", "<Variations>Culture</Variations>", "ContentType/Info", "one language")]
    [InlineData("ContentTypes/record.config", "eef9d07aa4a5\" SortOrder", "eef9d0700000\" SortOrder", "ContentType/Structure/ContentType", "no content type")]
    [InlineData("ContentTypes/record.config", "<Compositions />", "<Compositions><Composition Key=\"03814c54-0000-5dc8-9094-eef9d07aa4a5\">x</Composition></Compositions>", "Composition", "no content type")]
    [InlineData("ContentTypes/record.config", "<ContentType", "<ContentType <", "ContentType", "not well-formed")]
    [InlineData("ContentTypes/entry.config", "Alias=\"entry\"", "Alias=\"record\"", "ContentType", "Give each content type its own")]
    [InlineData("DataTypes/Text.config", "Umbraco.TextBox", "Umbraco.Unknown", "DataType/Info", "no property editor")]
    [InlineData("DataTypes/Text.config", "\"maxChars\": 512", "\"maxChars\"", "DataType/Config", "not a JSON object")]
    [InlineData("DataTypes/Text.config", "Key=\"2b6cb0c6-40ab-587b-8fd8-b00b6d9e8d1f\"", "Key=\"none\"", "DataType", "is \"none\"")]
    [InlineData("Languages/en-gb.config", "<IsDefault>true</IsDefault>", "<IsDefault>false</IsDefault>", "Language", "exactly one default")]
    public async Task An_inconsistent_file_is_refused_with_its_name_the_element_and_what_to_do(
        string file, string text, string changed, string element, string hint)
    {
        var schema = CopyWith(file, text, changed);

        var failure = await Assert.ThrowsAsync<USyncException>(() => Engine.StartAsync(schema: schema));

        Assert.Contains(file.Split('/')[0], failure.Message, StringComparison.Ordinal);
        Assert.EndsWith(element, failure.Element, StringComparison.Ordinal);
        Assert.Contains(hint, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_composition_brings_its_properties()
    {
        var schema = CopyWith("ContentTypes/stranger.config", "<Alias>title</Alias>", "<Alias>motto</Alias>");
        var key = File.ReadAllText(Path.Combine(schema, "ContentTypes", "stranger.config"))
            .Split("Key=\"")[1]
            .Split('"')[0];
        Change(schema, "ContentTypes/entry.config", "<Compositions />", $"""<Compositions><Composition Key="{key}">stranger</Composition></Compositions>""");
        await using var site = await Engine.StartAsync(schema: schema);

        Assert.Contains(
            site.Get<IContentTypeRepository>().Get("entry")!.CompositionPropertyTypes, p => p.Alias == "motto");
    }

    [Fact]
    public async Task A_script_that_was_applied_and_then_edited_stops_the_start()
    {
        await using var site = await Engine.StartAsync();
        using var connection = site.Get<ContentDatabase>().Open();
        var edited = new SchemaScript("0001-content.sql", "SELECT 1");

        var failure = Assert.Throws<SchemaScriptChangedException>(
            () => new SchemaUpgrade(connection, TimeProvider.System).Apply([edited]));

        Assert.Contains("0001-content.sql", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_fails_leaves_nothing_behind_and_is_applied_when_it_is_mended()
    {
        await using var site = await Engine.StartAsync();
        using var connection = site.Get<ContentDatabase>().Open();
        var upgrade = new SchemaUpgrade(connection, TimeProvider.System);
        var before = Dump.Table(site, "schema_script").Count;

        Assert.ThrowsAny<System.Data.Common.DbException>(
            () => upgrade.Apply([new("9999-note.sql", "CREATE TABLE note (text TEXT); CREATE TABLE note (text TEXT);")]));
        upgrade.Apply([new("9999-note.sql", "CREATE TABLE note (text TEXT);")]);
        upgrade.Apply([new("9999-note.sql", "CREATE TABLE note (text TEXT);")]);

        Assert.Empty(Dump.Table(site, "note"));
        Assert.Equal(before + 1, Dump.Table(site, "schema_script").Count);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string CopyWith(string file, string text, string changed)
    {
        foreach (var path in Directory.EnumerateFiles(Engine.SchemaFolder, "*.config", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(Engine.SchemaFolder, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
        Change(_folder, file, text, changed);
        return _folder;
    }

    private static void Change(string folder, string file, string text, string changed)
    {
        var path = Path.Combine(folder, file);
        var before = File.ReadAllText(path);
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(path, before.Replace(text, changed, StringComparison.Ordinal));
    }
}
