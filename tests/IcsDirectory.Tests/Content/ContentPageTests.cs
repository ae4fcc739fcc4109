using System.Net;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Content;

[Collection(nameof(SiteTests))]
public sealed class ContentPageTests(DirectorySite site)
{
    [Theory]
    [InlineData("/about", "About this directory")]
    [InlineData("/methodology", "Methodology")]
    [InlineData("/privacy", "Data protection")]
    [InlineData("/accessibility", "Accessibility statement")]
    [InlineData("/cookies", "Cookies")]
    [InlineData("/corrections", "Corrections")]
    public async Task A_page_of_text_has_a_title_a_description_and_parts(string path, string title)
    {
        var page = await site.GetPageAsync(path);

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.InRange(page.QuerySelector("meta[name=description]")!.GetAttribute("content")!.Length, 30, 160);
        Assert.NotEmpty(page.QuerySelectorAll(".app-prose p"));
        Assert.Contains("Last reviewed", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/status")]
    [InlineData("/rounds/2022-05-hsj")]
    [InlineData("/about")]
    public async Task The_site_map_lists_the_page(string path)
    {
        using var answer = await site.GetAsync("/sitemap.xml");
        Assert.Contains($"{path}</loc>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/settings")]
    [InlineData("/no-such-page")]
    public async Task Nothing_else_is_a_page_of_text(string path)
    {
        using var answer = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Corrections_name_the_system_and_lead_to_its_form()
    {
        var text = (await site.GetPageAsync("/corrections?system=devon")).QuerySelector("main")!;

        Assert.DoesNotContain("cannot be sent", text.TextContent, StringComparison.Ordinal);
        Assert.NotNull(text.QuerySelector("a[href='/systems/devon']"));
        Assert.NotNull(text.QuerySelector("a[href='/systems/devon/update']"));
    }

    [Fact]
    public async Task Corrections_pass_over_a_system_that_is_not_there() =>
        Assert.DoesNotContain("You came from", (await site.GetPageAsync("/corrections?system=%3Cb%3Ex")).Body!.TextContent, StringComparison.Ordinal);
}
