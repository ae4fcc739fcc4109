using System.Net;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Proposals;

/// <summary>What keeps programs from filling the editors' queue.</summary>
public sealed class PublicDoorLimitTests
{
    private const string Path = "/systems/devon/update?property=host";

    [Fact]
    public async Task A_form_that_is_sent_at_once_comes_back_with_all_that_was_typed()
    {
        using var site = DirectorySite.With([("Proposals:SecondsToFillIn", "2")]);
        using var visitor = site.Visitor();
        using var fast = await visitor.SendAsync(await visitor.OpenAsync(Path), "send", PublicDoorTests.Good("Devon host"));
        var page = await DirectorySite.DocumentOfAsync(fast);
        Assert.Equal((HttpStatusCode.BadRequest, "Devon host"), (fast.StatusCode, page.Typed("Input.Changes[0].Statement.Value")));
        Assert.Contains("send it again", page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        await Task.Delay(TimeSpan.FromSeconds(2.1));
        using var sent = await visitor.SendAsync(page, "send");

        Assert.Equal((HttpStatusCode.Redirect, 1), (sent.StatusCode, site.Proposals().Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    public async Task A_time_that_this_site_did_not_sign_is_not_believed(string begun)
    {
        using var site = DirectorySite.With([("Proposals:SecondsToFillIn", "0")]);
        using var visitor = site.Visitor();
        using var refused = await visitor.SendAsync(await visitor.OpenAsync(Path), "send", [.. PublicDoorTests.Good("Devon host"), ("Input.Begun", begun)]);

        Assert.Equal((HttpStatusCode.BadRequest, 0), (refused.StatusCode, site.Proposals().Count));
    }

    [Fact]
    public async Task One_address_may_send_so_many_forms_and_still_read()
    {
        using var site = DirectorySite.With([("Proposals:SecondsToFillIn", "0"), ("RateLimits:FormsPerTenMinutes", "2")]);
        await AssertLimitedAsync(site);
    }

    [Fact]
    public async Task All_together_may_send_so_many_proposals()
    {
        using var site = DirectorySite.With([("Proposals:SecondsToFillIn", "0"), ("RateLimits:ProposalsPerHour", "2")]);
        await AssertLimitedAsync(site);
    }

    private static async Task AssertLimitedAsync(DirectorySite site)
    {
        using var visitor = site.Visitor();
        var page = await visitor.OpenAsync(Path);
        for (var number = 0; number < 2; number++)
        {
            using var taken = await visitor.SendAsync(page, "send", PublicDoorTests.Good($"Devon host {number}"));
            Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        }

        using var refused = await visitor.SendAsync(page, "send", PublicDoorTests.Good("Devon host 3"));
        using var read = await visitor.GetAsync(Path);

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK, 2), (refused.StatusCode, read.StatusCode, site.Proposals().Count));
        Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal("Too many requests in a short time", (await DirectorySite.DocumentOfAsync(refused)).QuerySelector("h1")!.TextContent);
    }
}
