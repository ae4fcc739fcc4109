using IcsDirectory.Content.Editing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Tests.Content.Editing;

/// <summary>Opening a document and saving it as it is changes nothing.</summary>
public sealed class RoundTripTests(Desk desk) : IClassFixture<Desk>
{
    [Theory]
    [InlineData("system", "devon")]
    [InlineData("system", "north-west-london")]
    [InlineData("body", "rwv")]
    [InlineData("settings", "")]
    [InlineData("page", "methodology")]
    public Task Every_type_shipped_is_saved_as_it_was(string type, string slug) => SaveUnchangedAsync(desk.Find(type, slug));

    [Theory]
    [InlineData("source")]
    [InlineData("event")]
    [InlineData("surveyRound")]
    public async Task Several_of_a_type_are_saved_as_they_were(string type)
    {
        foreach (var document in desk.All().Where(d => d.ContentType.Alias == type).Take(4))
        {
            await SaveUnchangedAsync(document);
        }
    }

    [Fact]
    public async Task Publishing_unchanged_leaves_the_register_as_it_was()
    {
        var before = Json();
        foreach (var document in new[] { desk.Find("system", "devon"), desk.Find("settings", "") })
        {
            using var answer = await (await desk.OpenAsync(document)).SendAsync("publish");
            await Desk.RedirectedAsync(answer);
        }

        Assert.Equal(before, Json());
    }

    private string Json()
    {
        var devon = desk.Register.FindSystem("devon")!;
        return string.Join('\n', devon.Statements.Concat(desk.Register.NationalFacts).Select(s => s.ToString()).Append($"{devon with { Statements = [], Places = [], Aliases = [], BorderSlugs = [] }}")
            .Concat(devon.Places.Select(p => p.ToString())).Concat(devon.Aliases.Select(a => a.ToString())).Concat(devon.BorderSlugs));
    }

    private async Task SaveUnchangedAsync(IContent document)
    {
        var before = Values(document);
        using var answer = await (await desk.OpenAsync(document)).SendAsync("save");
        await Desk.RedirectedAsync(answer);
        var after = desk.Contents.GetById(document.Key)!;

        Assert.Equal(before, Values(after));
        Assert.False(after.Edited, "It counts as edited.");
        var compared = desk.Site.Services.GetRequiredService<CompareVersions>().Run(document.Key, after.PublishedVersionId, after.VersionId);
        Assert.Empty(compared!.Differences);
    }

    private static string Values(IContent document) => string.Join('\n', document.Properties.Select(p => $"{p.Alias}={p.GetValue()}").Prepend(document.Name));
}
