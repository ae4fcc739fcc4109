using System.Net;
using IcsDirectory.Tests.Web;
using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Tests.Content.Editing;

/// <summary>Blocks are added, moved and removed by sending the form; script is not needed, and nothing typed is lost.</summary>
public sealed class BlockTests(Desk desk) : IClassFixture<Desk>
{
    [Fact]
    public async Task A_block_is_added_filled_in_moved_and_removed_without_script()
    {
        var system = desk.Find("system", "devon");
        var form = await desk.OpenAsync(system);
        var (type, before) = (AddButton(form, "statements"), Count(form));

        form = await PressAsync(form.Set("Fields.notes", "Typed before the button."), system, type);
        Assert.Equal((before + 1, "Typed before the button."), (Count(form), form["Fields.notes"]));
        Assert.NotEmpty(form[$"Blocks.statements[{before}].recordedAt"]!);
        Assert.True(form.Page.QuerySelector($"#Blocks_statements_{before}_ details")!.HasAttribute("open"));

        var key = form[$"Blocks.statements[{before}].Key"]!;
        Fill(form, before);
        form = await PressAsync(form, system, $"up:statements:{before}");
        Assert.Equal((key, "A portal of its own."), (form[$"Blocks.statements[{before - 1}].Key"], form[$"Blocks.statements[{before - 1}].value"]));
        Assert.Equal(before, Stored(system));

        using var published = await form.SendAsync("publish");
        await Desk.RedirectedAsync(published);
        Assert.Equal("A portal of its own.", desk.Register.FindSystem("devon")!.Statements.Single(s => s.Id == key[..8]).Value);

        form = await PressAsync(await desk.OpenAsync(system), system, $"remove:statements:{before - 1}");
        Assert.Equal(before, Count(form));
        using var removed = await form.SendAsync("publish");
        await Desk.RedirectedAsync(removed);
        Assert.DoesNotContain(desk.Register.FindSystem("devon")!.Statements, s => s.Id == key[..8]);
    }

    [Theory]
    [InlineData("up:statements:99")]
    [InlineData("up:nothing:0")]
    [InlineData("add:statements:not-a-type")]
    [InlineData("explode:statements:0")]
    [InlineData("up:statements:-1")]
    public async Task An_order_that_means_nothing_loses_nothing(string order)
    {
        var system = desk.Find("system", "cornwall-and-the-isles-of-scilly");
        var before = system.GetValue<string>("statements");
        using var answer = await (await desk.OpenAsync(system)).SendAsync(order);

        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(before, desk.Contents.GetById(system.Key)!.GetValue<string>("statements"));
    }

    [Fact]
    public async Task A_block_with_the_key_of_another_documents_block_is_not_published()
    {
        var (system, other) = (desk.Find("system", "somerset"), desk.Register.FindSystem("north-west-london")!.Statements[0]);
        var form = await PressAsync(await desk.OpenAsync(system), system, AddButton(await desk.OpenAsync(system), "statements"));
        var place = Count(form) - 1;
        Fill(form, place);
        var stolen = desk.Find("system", "north-west-london").GetValue<string>("statements")!;
        var at = stolen.IndexOf(other.Id, StringComparison.Ordinal);
        using var answer = await form.Set($"Blocks.statements[{place}].Key", stolen.Substring(at, 36)).SendAsync("publish");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("same address", (await DirectorySite.DocumentOfAsync(answer)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    private static string AddButton(HtmlForm form, string list) => form.Page.QuerySelector($"button[value^='add:{list}:']")!.GetAttribute("value")!;

    private static void Fill(HtmlForm form, int place) => form
        .Set($"Blocks.statements[{place}].property", "portal").Set($"Blocks.statements[{place}].value", "A portal of its own.")
        .Set($"Blocks.statements[{place}].stage", "in_place").Set($"Blocks.statements[{place}].confidence", "high")
        .Set($"Blocks.statements[{place}].source", "most-icss-have-still-not-appointed-procurement-l-2022")
        .Set($"Blocks.statements[{place}].effectiveOn", "2026").Set($"Blocks.statements[{place}].effectivePrecision", "year");

    private async Task<HtmlForm> PressAsync(HtmlForm form, IContent system, string button)
    {
        using var answer = await form.SendAsync(button);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await HtmlForm.InAsync(desk.Editor, Desk.Address(system), answer);
    }

    private static int Count(HtmlForm form) => form.Names.Count(name => name.StartsWith("Blocks.statements[", StringComparison.Ordinal) && name.EndsWith("].Key", StringComparison.Ordinal));

    private int Stored(IContent system) => desk.Contents.GetById(system.Key)!.GetValue<string>("statements")!.Split("contentTypeKey").Length - 1;
}
