using System.Net;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Bodies;

[Collection(nameof(SiteTests))]
public sealed class BodyPageTests(DirectorySite site)
{
    [Theory]
    [InlineData("2022-05-10", 0, "there were no integrated care boards")]
    [InlineData("2022-07-01", 42, "all of the 42 that were set up on 1 July 2022")]
    [InlineData("2026-03-31", 42, "all of the 42")]
    [InlineData("2026-04-01", 36, "there were 36 integrated care boards that we know of: 30 of the 42")]
    public async Task Boards_are_listed_as_at_a_day(string day, int boards, string text)
    {
        var page = await site.GetPageAsync($"/bodies?at={day}");

        Assert.Equal(boards, page.QuerySelectorAll("[aria-labelledby=standing] tbody tr").Length);
        Assert.Contains(text, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trust_says_where_it_was_listed_and_that_it_may_have_changed()
    {
        var page = await site.GetPageAsync("/bodies/r0a");

        Assert.Contains("Listed in Greater Manchester in 2021; it may have changed since.", page.QuerySelector(".app-lede")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(209, (await site.GetPageAsync("/bodies?kind=trusts")).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task A_board_shows_its_codes_then_and_now_what_it_took_over_and_what_came_after()
    {
        var extended = (await site.GetPageAsync("/bodies/qrl")).QuerySelector("main")!.TextContent;
        var ended = (await site.GetPageAsync("/bodies/qnq")).QuerySelectorAll("[aria-labelledby=after] a");
        var late = (await site.GetPageAsync("/bodies/s1y5d")).QuerySelector("main")!.TextContent;

        Assert.All(["E54000042", "E54000067", "a part of NHS Frimley Integrated Care Board"], text => Assert.Contains(text, extended, StringComparison.Ordinal));
        Assert.Equal(3, ended.Length);
        Assert.Contains("seen in archived pages", late, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/bodies/s1y5d?at=2025-01-01", "On 1 January 2025 it had not been set up yet.")]
    [InlineData("/bodies/qnq?at=2025-01-01", "It existed on 1 January 2025.")]
    [InlineData("/bodies/qnq?at=2026-04-01", "By 1 April 2026 it had ceased to exist.")]
    [InlineData("/bodies/r0a?at=2025-01-01", "We do not know whether it existed on 1 January 2025.")]
    public async Task A_body_says_whether_it_existed_on_the_day(string path, string text) =>
        Assert.Contains(text, (await site.GetPageAsync(path)).QuerySelector(".app-as-at")!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("/ods/QOP", "/systems/greater-manchester")]
    [InlineData("/ods/qop?at=2022-05-10", "/systems/greater-manchester/at/2022-05-10")]
    [InlineData("/ods/E54000052", "/systems/surrey-heartlands")]
    [InlineData("/ods/e54000067", "/systems/hampshire-and-isle-of-wight")]
    [InlineData("/ods/S1Y5D", "/bodies/s1y5d")]
    [InlineData("/ods/R0A?at=2022-05-10", "/bodies/r0a?at=2022-05-10")]
    [InlineData("/ods/qop?at=2022-05-10&recorded=2023-01-01", "/systems/greater-manchester/at/2022-05-10?recorded=2023-01-01")]
    [InlineData("/ods/R0A?at=2022-05-10&recorded=2023-01-01", "/bodies/r0a?at=2022-05-10&recorded=2023-01-01")]
    public async Task A_code_leads_to_what_it_stands_for(string asked, string address)
    {
        using var response = await site.GetAsync(asked);

        Assert.Equal((HttpStatusCode.Redirect, address), (response.StatusCode, response.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("/bodies?at=2026-04-01&recorded=2026-01-01")]
    [InlineData("/bodies/qop?at=2026-04-01&recorded=2026-01-01")]
    public async Task The_recorded_day_is_taken_and_kept_and_what_it_cannot_tell_is_said(string path)
    {
        var page = await site.GetPageAsync(path);

        Assert.Null(page.GetElementById("ignored"));
        Assert.Contains("what had been published here by 1 January 2026. That is kept for statements, not for bodies", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/systems/greater-manchester/at/2026-04-01?recorded=2026-01-01']"));
    }

    [Fact]
    public async Task The_list_keeps_the_recorded_day_in_its_form_and_its_links()
    {
        var page = await site.GetPageAsync("/bodies?at=2026-04-01&recorded=2026-01-01");

        Assert.Equal("2026-01-01", page.QuerySelector("main input[name=recorded]")!.GetAttribute("value"));
        Assert.All(page.QuerySelectorAll("tbody a[href^='/bodies/']"), a => Assert.EndsWith("?at=2026-04-01&recorded=2026-01-01", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_code_is_told_what_a_code_looks_like()
    {
        using var response = await site.GetAsync("/ods/nothing");
        var page = await DirectorySite.DocumentOfAsync(response);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("An ODS code has three to five letters and digits", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
