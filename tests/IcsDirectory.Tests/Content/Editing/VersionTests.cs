using System.Net;
using System.Text.Json.Nodes;
using IcsDirectory.Content.Editing;
using IcsDirectory.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Tests.Content.Editing;

/// <summary>Versions: which there are, what differs between two, and the way back.</summary>
public sealed class VersionTests(Desk desk) : IClassFixture<Desk>
{
    [Fact]
    public async Task Each_publish_is_a_version_with_the_role_and_the_note()
    {
        var page = await desk.PublishedPageAsync("versions");
        using var published = await (await desk.OpenAsync(page)).Set("Fields.body", "Second text.").Set("Note", "A better text.").SendAsync("publish");
        await Desk.RedirectedAsync(published);

        var versions = await PageAsync($"{Desk.Address(page)}/versions");
        var rows = versions.QuerySelectorAll("[aria-labelledby=versions-caption] tbody tr").Select(row => row.QuerySelectorAll("td").Take(4).Select(cell => cell.TextContent).ToArray()).ToList();
        Assert.Equal(["Draft", "Published now", "Published before"], rows.Select(row => row[1]));
        Assert.All(rows.Skip(1), row => Assert.Equal("editor", row[0]));
        Assert.Equal("A better text.", rows[1][3]);
        var audit = versions.QuerySelectorAll("[aria-labelledby=audit-caption] tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(audit, line => line.Contains("Publish", StringComparison.Ordinal) && line.Contains("editor", StringComparison.Ordinal));
        Assert.DoesNotContain("@example.org", versions.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_versions_are_compared_field_by_field_and_the_earlier_is_restored()
    {
        var page = await desk.PublishedPageAsync("compare-and-restore");
        var first = page.PublishedVersionId;
        using var published = await (await desk.OpenAsync(page)).Set("Fields.body", "Second text.").SendAsync("publish");
        var second = desk.Contents.GetById(page.Key)!.PublishedVersionId;

        var compared = await PageAsync($"{Desk.Address(page)}/compare?before={first}&after={second}");
        var row = Assert.Single(compared.QuerySelectorAll("tbody tr"));
        Assert.Equal(("Text", "First text.", "Second text."), (row.QuerySelector("th")!.TextContent, row.QuerySelector("del")!.TextContent, row.QuerySelector("ins")!.TextContent));

        var versions = $"{Desk.Address(page)}/versions";
        var restore = await HtmlForm.OpenAsync(desk.Editor, versions, "main table form");
        using var restored = await restore.Set("Version", $"{first}").SendAsync(null, versions);
        Assert.Equal($"{Desk.Address(page)}?done=restored", restored.Headers.Location!.ToString());
        var after = desk.Contents.GetById(page.Key)!;
        Assert.Equal(("First text.", "Second text."), (after.GetValue<string>("body"), after.GetValue<string>("body", published: true)));

        using var again = await restore.SendAsync(null, versions);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task Versions_of_another_document_are_not_shown_and_not_restored()
    {
        var (mine, other) = (await desk.PublishedPageAsync("versions-mine"), await desk.PublishedPageAsync("versions-other"));
        using var compared = await desk.Editor.GetAsync($"{Desk.Address(mine)}/compare?before={mine.VersionId}&after={other.PublishedVersionId}");
        Assert.Equal(HttpStatusCode.NotFound, compared.StatusCode);

        using var published = await (await desk.OpenAsync(mine)).SendAsync("publish");
        var form = await HtmlForm.OpenAsync(desk.Editor, $"{Desk.Address(mine)}/versions", "main table form");
        using var restored = await form.Set("Version", $"{other.PublishedVersionId}").SendAsync(null, $"{Desk.Address(mine)}/versions");
        Assert.Equal(HttpStatusCode.NotFound, restored.StatusCode);
    }

    /// <summary>Spells every value of every shipped document anew, at random but repeatably: nothing differs.</summary>
    [Fact]
    public void A_copy_that_is_only_spelt_otherwise_does_not_differ()
    {
        var (names, random) = (DocumentNames.Load(desk.Contents), new Random(20220510));
        var forms = desk.Site.Services.GetRequiredService<ReadForm>();
        foreach (var document in desk.All())
        {
            var lines = new DocumentLines(forms.Run(document.ContentType.Alias), names);
            var before = lines.Of(document);
            foreach (var property in document.Properties)
            {
                document.SetValue(property.Alias, Respell(property, random));
            }

            Assert.Empty(CompareCopies.Run(before, lines.Of(document)).Select(difference => $"{document.Name}: {difference}"));
        }
    }

    [Fact]
    public void Blocks_that_are_added_moved_and_changed_are_each_named()
    {
        var document = desk.Find("settings", "");
        var lines = new DocumentLines(desk.Site.Services.GetRequiredService<ReadForm>().Run("settings"), DocumentNames.Load(desk.Contents));
        var before = lines.Of(document);
        var json = JsonNode.Parse(document.GetValue<string>("nationalFacts")!)!;
        var layout = json["layout"]!["Umbraco.BlockList"]!.AsArray();
        var first = layout[0]!;
        layout.RemoveAt(0);
        layout.Add(first);
        document.SetValue("nationalFacts", json.ToJsonString());

        var moved = Assert.Single(CompareCopies.Run(before, lines.Of(document)));
        Assert.EndsWith("order", moved.Label, StringComparison.Ordinal);

        layout.RemoveAt(layout.Count - 1);
        document.SetValue("nationalFacts", json.ToJsonString());
        var removed = CompareCopies.Run(before, lines.Of(document));
        Assert.All(removed, difference => Assert.Equal("", difference.After));
        Assert.Contains(removed, difference => difference.Label.EndsWith("Value in words", StringComparison.Ordinal));
    }

    private static object? Respell(IProperty property, Random random) => (property.GetValue(), property.PropertyType.PropertyEditorAlias) switch
    {
        (null, _) => random.Next(2) == 0 ? null : property.PropertyType.ValueStorageType is ValueStorageType.Ntext or ValueStorageType.Nvarchar ? "" : null,
        (string text, "Umbraco.BlockList" or "Umbraco.DropDown.Flexible") => Respell(JsonNode.Parse(text)!, random)!.ToJsonString(new() { WriteIndented = random.Next(2) == 0 }),
        (string udi, "Umbraco.ContentPicker" or "Umbraco.MultiNodeTreePicker") => string.Join(random.Next(2) == 0 ? "," : ", ", udi.Split(',').Select(u => Udi(u, random))),
        (string text, "Umbraco.MultipleTextstring") => text.Replace("\n", "\r\n", StringComparison.Ordinal) + "\n",
        (string text, _) => random.Next(2) == 0 ? text.ReplaceLineEndings("\r\n") : text,
        var (value, _) => value,
    };

    private static JsonNode? Respell(JsonNode? node, Random random) => node switch
    {
        JsonObject item => new JsonObject(item.OrderBy(_ => random.Next()).Select(pair => KeyValuePair.Create(pair.Key, Respell(pair.Value, random)))),
        JsonArray list => new JsonArray([.. list.Select(entry => Respell(entry, random))]),
        JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith("umb://", StringComparison.Ordinal) => Udi(text, random),
        JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith("[\"", StringComparison.Ordinal) => random.Next(2) == 0 ? JsonNode.Parse(text) : text.Replace("\",", "\", ", StringComparison.Ordinal),
        _ => node?.DeepClone(),
    };

    private static string Udi(string udi, Random random)
    {
        var key = Guid.Parse(udi["umb://document/".Length..]);
        return random.Next(2) == 0 ? $"umb://document/{key:D}" : $"umb://document/{key.ToString("N").ToUpperInvariant()}";
    }

    private async Task<AngleSharp.Dom.IDocument> PageAsync(string path)
    {
        using var answer = await desk.Editor.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await DirectorySite.DocumentOfAsync(answer);
    }
}
