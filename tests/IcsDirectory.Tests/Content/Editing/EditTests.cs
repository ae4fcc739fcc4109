using System.Net;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Content.Editing;

/// <summary>The form of a document: what is saved, what is refused, and that what was typed is kept.</summary>
public sealed class EditTests(Desk desk) : IClassFixture<Desk>
{
    [Fact]
    public async Task The_form_is_made_from_the_content_type()
    {
        var page = (await desk.OpenAsync(desk.Find("system", "dorset"))).Page;

        Assert.Equal(["Content", "Statements", "Why"], page.QuerySelectorAll("h2.app-section__title").Select(h => h.TextContent));
        Assert.Equal("Address (needed)", page.QuerySelector("label[for=Fields_slug]")!.TextContent);
        Assert.Equal("South West", page.QuerySelector("#Fields_region option[selected]")!.TextContent);
        Assert.Contains("NHS Dorset", page.QuerySelector("#Fields_board-hint")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("#pick-source option"));
    }

    [Fact]
    public async Task A_draft_is_not_shown_to_readers_until_it_is_published()
    {
        await desk.PublishedPageAsync("draft-and-publish");
        var page = desk.Find("page", "draft-and-publish");

        using var saved = await (await desk.OpenAsync(page)).Set("Fields.body", "Second text.").SendAsync("save");
        Assert.Equal($"{Desk.Address(page)}?done=saved", saved.Headers.Location!.ToString());
        Assert.Contains("First text.", (await desk.Site.GetPageAsync("/draft-and-publish")).Body!.TextContent, StringComparison.Ordinal);

        using var published = await (await desk.OpenAsync(page)).SendAsync("publish");
        await Desk.RedirectedAsync(published);
        Assert.Contains("Second text.", (await desk.Site.GetPageAsync("/draft-and-publish")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fields.populationMid2020", "twelve", "write a whole number")]
    [InlineData("Fields.board", "no-such-body", "there is no “no-such-body”")]
    [InlineData("Fields.board", "devon", "there is no “devon”")]
    [InlineData("Fields.region", "Atlantis", "choose one from the list")]
    [InlineData("Fields.borders", "dorset\nnowhere", "there is no “nowhere”")]
    [InlineData("Name", "", "write a name")]
    [InlineData("Fields.website", "LONG", "write at most 512 characters")]
    public async Task A_value_that_cannot_be_read_is_refused_beside_its_field_and_kept(string field, string typed, string message)
    {
        var (system, text) = (desk.Find("system", "somerset"), typed == "LONG" ? new string('x', 513) : typed);
        using var answer = await (await desk.OpenAsync(system)).Set(field, text).Set("Fields.notes", "Typed beside it.").SendAsync("save");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var again = await HtmlForm.InAsync(desk.Editor, Desk.Address(system), answer);
        Assert.Equal(text, again[field]!.ReplaceLineEndings("\n"));
        Assert.Equal("Typed beside it.", again["Fields.notes"]);
        var id = field.Replace('.', '_');
        Assert.Contains(message, again.Page.QuerySelector($"#{id}-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(again.Page.QuerySelector($".govuk-error-summary a[href='#{id}']"));
        Assert.NotEqual("Typed beside it.", desk.Contents.GetById(system.Key)!.GetValue<string>("notes"));
    }

    [Theory]
    [InlineData("Blocks.statements[0].property", "", "Statements_0__property")]
    [InlineData("Blocks.statements[0].code", "made_up", "statements_0_", "lead_status")]
    [InlineData("Blocks.statements[0].effectiveOn", "yesterday", "statements_0_")]
    [InlineData("Fields.region", "", "region")]
    public async Task What_the_register_could_not_read_is_not_published(string field, string typed, string place, string? property = null)
    {
        var system = desk.Find("system", "devon");
        var before = system.PublishedVersionId;
        var form = await desk.OpenAsync(system);
        if (property is not null)
        {
            form.Set("Blocks.statements[0].property", property);
        }

        using var answer = await form.Set(field, typed).SendAsync("publish");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await DirectorySite.DocumentOfAsync(answer);
        Assert.Contains(page.QuerySelectorAll(".govuk-error-summary a"), link => link.GetAttribute("href")!.Contains(place, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(before, desk.Contents.GetById(system.Key)!.PublishedVersionId);
        Assert.Equal(system.GetValue<string>("statements"), desk.Contents.GetById(system.Key)!.GetValue<string>("statements"));
    }

    [Fact]
    public async Task A_number_that_cannot_be_quoted_is_named_beside_the_text_before_anything_is_published()
    {
        var page = await desk.PublishedPageAsync("wrong-number");
        using var answer = await (await desk.OpenAsync(page)).Set("Fields.body", "There are {{stat:leads-dedicatd@2022-05-10}}.").SendAsync("publish");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var again = await DirectorySite.DocumentOfAsync(answer);
        Assert.Contains("leads-dedicated", again.QuerySelector("#Fields_body-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("First text.", (await desk.Site.GetPageAsync("/wrong-number")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_fields_of_the_type_are_bound()
    {
        var page = await desk.PublishedPageAsync("mass-assignment");
        using var answer = await (await desk.OpenAsync(page))
            .Set("Fields.statements", "[]").Set("Id", "1").Set("Published", "false").Set("ParentId", "-20").Set("Blocks.body[0].Key", Guid.NewGuid().ToString())
            .SendAsync("save");

        await Desk.RedirectedAsync(answer);
        var after = desk.Contents.GetById(page.Key)!;
        Assert.Equal((page.Id, page.ParentId, true, "First text."), (after.Id, after.ParentId, after.Published, after.GetValue<string>("body")));
    }

    [Fact]
    public async Task A_field_that_the_form_does_not_send_stays_as_it_is()
    {
        var page = await desk.PublishedPageAsync("unsent-fields");
        using var answer = await (await desk.OpenAsync(page)).Drop("Fields.body").Set("Fields.description", "A new description.").SendAsync("save");

        await Desk.RedirectedAsync(answer);
        var after = desk.Contents.GetById(page.Key)!;
        Assert.Equal(("First text.", "A new description."), (after.GetValue<string>("body"), after.GetValue<string>("description")));
    }

    [Fact]
    public async Task Script_in_names_and_Markdown_is_shown_as_text_wherever_it_stands()
    {
        const string Hostile = "<script>alert(1)</script>";
        var page = await desk.PublishedPageAsync("hostile-page");
        using var answer = await (await desk.OpenAsync(page))
            .Set("Name", $"Hostile {Hostile}").Set("Fields.body", $"{Hostile} [click](javascript:alert(2)) <img src=x onerror=alert(3)>").SendAsync("publish");
        await Desk.RedirectedAsync(answer);

        foreach (var path in new[] { Desk.Address(page), $"{Desk.Address(page)}/versions", $"{Desk.Address(page)}/preview", "/editor/content?q=hostile", "/hostile-page" })
        {
            using var shown = await desk.Editor.GetAsync(path);
            var html = await DirectorySite.DocumentOfAsync(shown);
            Assert.True(shown.IsSuccessStatusCode, path);
            Assert.DoesNotContain(html.Scripts, script => script.TextContent.Contains("alert", StringComparison.Ordinal));
            Assert.Empty(html.QuerySelectorAll("[onerror], a[href^=javascript], img[src=x]"));
        }
    }

    [Fact]
    public async Task A_form_with_an_old_token_is_shown_again_with_what_was_typed()
    {
        var page = await desk.PublishedPageAsync("old-token");
        using var answer = await (await desk.OpenAsync(page)).Set("Fields.body", "Typed for an hour.").Set("__RequestVerificationToken", "old").SendAsync("save");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("First text.", desk.Contents.GetById(page.Key)!.GetValue<string>("body"));
        var again = await HtmlForm.InAsync(desk.Editor, Desk.Address(page), answer);
        Assert.Equal("Typed for an hour.", again["Fields.body"]);
        using var saved = await again.SendAsync("save");
        await Desk.RedirectedAsync(saved);
    }

    [Fact]
    public async Task A_note_on_several_lines_or_too_long_is_refused()
    {
        var page = await desk.PublishedPageAsync("note-limits");
        foreach (var note in new[] { "One\nTwo", new string('n', 501) })
        {
            using var answer = await (await desk.OpenAsync(page)).Set("Note", note).SendAsync("save");
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_long_text_beyond_the_limit_of_other_pages_is_taken()
    {
        var (page, text) = (await desk.PublishedPageAsync("long-text"), string.Join("\n\n", Enumerable.Repeat("A paragraph of a long page. ", 3_000)));
        using var answer = await (await desk.OpenAsync(page)).Set("Fields.body", text).SendAsync("save");
        await Desk.RedirectedAsync(answer);
        Assert.Equal(text, desk.Contents.GetById(page.Key)!.GetValue<string>("body"));

        using var other = await desk.Editor.PostAsync("/editor/content/create", new StringContent(new string('x', 70_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, other.StatusCode);
    }

    [Fact]
    public async Task A_document_that_is_not_there_is_not_found()
    {
        foreach (var page in new[] { "", "/preview", "/versions", "/schedule", "/move", "/withdraw", "/delete", "/compare?before=1&after=2" })
        {
            using var answer = await desk.Editor.GetAsync($"/editor/content/{Guid.NewGuid()}{page}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }
}
