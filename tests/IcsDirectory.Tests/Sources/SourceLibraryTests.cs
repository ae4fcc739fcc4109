using System.Net;
using IcsDirectory.Accounts;
using IcsDirectory.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Sources;

/// <summary>The library of sources on the desk, on a site of its own.</summary>
public sealed class SourceLibraryTests(DirectorySite site) : IClassFixture<DirectorySite>
{
    private const string Survey = "most-icss-have-still-not-appointed-procurement-l-2022";

    private static readonly (string, string)[] Filled =
    [
        ("Input.Title", "A made-up strategy"), ("Input.Publisher", "A made-up board"), ("Input.PublishedOn", "2024-05"), ("Input.PublishedPrecision", "month"), ("Publish", "true"),
    ];

    private IContentService Contents
    {
        get
        {
            _ = site.Address; // starts it
            return site.Services.GetRequiredService<IContentService>();
        }
    }

    [Fact]
    public async Task The_library_counts_what_rests_on_each_source()
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        var row = (await editor.OpenAsync("/editor/sources?q=still+not+appointed")).QuerySelector("tbody tr")!;

        Assert.Equal("/editor/sources/" + Survey, row.QuerySelector("a")!.GetAttribute("href"));
        var counts = row.QuerySelectorAll(".app-table__number").Select(cell => cell.TextContent).ToList();
        Assert.True(int.Parse(counts[0], System.Globalization.CultureInfo.InvariantCulture) >= 7);
        Assert.Equal("1", counts[2]);
    }

    [Fact]
    public async Task A_source_shows_its_uses_with_links_to_edit_them()
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        var page = await editor.OpenAsync($"/editor/sources/{Survey}");

        Assert.True(page.QuerySelectorAll("[aria-labelledby=uses] tbody tr").Length >= 8);
        Assert.All(page.QuerySelectorAll("[aria-labelledby=uses] tbody a"), link => Assert.StartsWith("/editor/content/", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.TextContent == "Edit this source");
    }

    [Fact]
    public async Task A_new_source_is_published_under_an_address_of_its_own_and_is_unused()
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        using var made = await editor.SubmitAsync("/editor/sources/new", [.. Filled, ("Input.Url", "https://new.example/strategy")]);
        using var again = await editor.SubmitAsync("/editor/sources/new", [.. Filled, ("Input.Url", "https://new.example/other")]);

        Assert.Equal("/editor/sources/a-made-up-strategy-2024", made.Headers.Location!.ToString());
        Assert.Equal("/editor/sources/a-made-up-strategy-2024-2", again.Headers.Location!.ToString());
        Assert.Contains("May 2024", (await site.GetPageAsync("/sources/a-made-up-strategy-2024")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A made-up strategy", (await editor.OpenAsync("/editor/sources?show=unused")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("still not appointed", (await editor.OpenAsync("/editor/sources?show=unused")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_not_shown_to_readers()
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        using var made = await editor.SubmitAsync("/editor/sources/new",
            ("Input.Title", "Not yet"), ("Input.Publisher", "A board"), ("Input.Url", "https://draft.example/"), ("Input.PublishedPrecision", "undated"), ("Publish", "false"));
        using var reader = await site.GetAsync("/sources/not-yet");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.NotFound), (made.StatusCode, reader.StatusCode));
        Assert.Contains("draft", (await editor.OpenAsync("/editor/sources/not-yet")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://www.hsj.example/a/", "https://hsj.example/a")]
    [InlineData("HTTPS://HSJ.example/b#part", "https://hsj.example/b")]
    public async Task The_address_of_a_source_that_stands_is_refused_with_a_link_to_it(string typed, string known)
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        using var first = await editor.SubmitAsync("/editor/sources/new", [.. Filled, ("Input.Url", known)]);
        using var second = await editor.SubmitAsync("/editor/sources/new", [.. Filled, ("Input.Url", typed)]);
        var page = await DirectorySite.DocumentOfAsync(second);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest), (first.StatusCode, second.StatusCode));
        Assert.Equal(first.Headers.Location!.ToString(), page.QuerySelector("#duplicate a")!.GetAttribute("href"));
        Assert.Equal(typed, page.QuerySelector("#Input_Url")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Input.Url", "javascript:alert(1)", "starts with http:// or https://")]
    [InlineData("Input.Url", "https://user:secret@example.org/", "starts with http:// or https://")]
    [InlineData("Input.Url", "ftp://example.org/", "starts with http:// or https://")]
    [InlineData("Input.Title", "", "Enter the title")]
    [InlineData("Input.Title", "one\r\ntwo", "on one line")]
    [InlineData("Input.PublishedOn", "2999-01", "today or earlier")]
    [InlineData("Input.PublishedOn", "May", "fits how exactly it is known")]
    [InlineData("Input.PublishedPrecision", "sometimes", "fits how exactly it is known")]
    public async Task Bad_input_is_refused_beside_its_field_and_kept(string field, string value, string message)
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        var fields = Filled.Append(("Input.Url", "https://refused.example/")).Where(f => f.Item1 != field).Append((field, value)).ToArray();
        using var answer = await editor.SubmitAsync("/editor/sources/new", fields);
        var page = await DirectorySite.DocumentOfAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(message, page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("A made-up board", page.QuerySelector("#Input_Publisher")!.GetAttribute("value"));
        Assert.DoesNotContain(Contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _), document => document.HasProperty("url") && document.GetValue<string>("url") == "https://refused.example/");
    }

    [Fact]
    public async Task Markup_in_a_title_is_text()
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        using var made = await editor.SubmitAsync("/editor/sources/new", [.. Filled.Skip(1), ("Input.Title", "<script>alert(1)</script>"), ("Input.Url", "https://script.example/")]);
        var path = made.Headers.Location!.ToString();

        Assert.Contains("<script>alert(1)</script>", (await editor.OpenAsync(path)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", (await site.GetPageAsync(path.Replace("/editor", "", StringComparison.Ordinal))).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> WaysToTakeAway => new MatrixTheoryData<string, string>(["source", "folder"], ["unpublish", "bin", "delete"]);

    [Theory]
    [MemberData(nameof(WaysToTakeAway))]
    public async Task A_source_in_use_cannot_be_taken_away(string what, string how)
    {
        var source = Find("source", Survey);
        var target = what == "source" ? source : Contents.GetById(source.ParentId)!;

        var (success, message) = TakeAway(target, how);

        Assert.False(success);
        Assert.Contains("rest", message, StringComparison.Ordinal);
        Assert.Contains("Give what rests on it another source first.", message, StringComparison.Ordinal);
        Assert.True(Contents.GetById(source.Id) is { Published: true, Trashed: false });
        using var reader = await site.GetAsync($"/sources/{Survey}");
        Assert.Equal(HttpStatusCode.OK, reader.StatusCode);
    }

    [Theory]
    [InlineData("unpublish")]
    [InlineData("bin")]
    [InlineData("delete")]
    public void A_source_that_only_a_draft_names_is_in_use_and_one_that_nothing_names_is_not(string how)
    {
        var (named, free) = (Make($"Named in a draft, {how}"), Make($"Free, {how}"));
        var draft = Find("event", "2026-04-01-essex");
        var before = draft.GetValue<string>("source")!;
        draft.SetValue("source", new GuidUdi("document", named.Key).ToString());
        Contents.Save(draft);

        Assert.False(TakeAway(Contents.GetById(named.Id)!, how).Success);
        Assert.True(TakeAway(Contents.GetById(free.Id)!, how).Success);

        draft = Contents.GetById(draft.Id)!;
        draft.SetValue("source", before);
        Contents.Save(draft);
        Assert.True(TakeAway(Contents.GetById(named.Id)!, how).Success);
    }

    [Fact]
    public async Task There_is_no_page_for_what_is_no_source()
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        using var answer = await editor.GetAsync("/editor/sources/devon");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private (bool Success, string Message) TakeAway(IContent document, string how)
    {
        var (success, messages) = how switch
        {
            "unpublish" => Contents.Unpublish(document) is var unpublished ? (unpublished.Success, unpublished.EventMessages) : default,
            "bin" => Contents.MoveToRecycleBin(document) is var moved ? (moved.Success, moved.EventMessages) : default,
            _ => Contents.Delete(document) is var deleted ? (deleted.Success, deleted.EventMessages) : default,
        };
        return (success, string.Join(' ', messages?.GetAll().Select(message => message.Message) ?? []));
    }

    private IContent Make(string title)
    {
        var source = Contents.Create(title, Find("source", Survey).ParentId, "source");
        source.SetValue("slug", title.ToLowerInvariant().Replace(", ", "-", StringComparison.Ordinal).Replace(' ', '-'));
        source.SetValue("publisher", "A board");
        source.SetValue("url", "https://free.example/" + Guid.NewGuid());
        source.SetValue("publishedPrecision", "[\"undated\"]");
        Contents.Save(source);
        Assert.True(Contents.Publish(source, ["*"]).Success);
        return source;
    }

    private IContent Find(string type, string slug) => Contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _)
        .Single(document => document.ContentType.Alias == type && document.GetValue<string>("slug") == slug);
}
