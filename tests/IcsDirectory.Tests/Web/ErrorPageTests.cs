using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace IcsDirectory.Tests.Web;

public sealed class ErrorPageTests(ErrorPageTests.FailingSite failing) : IClassFixture<ErrorPageTests.FailingSite>
{
    [Theory]
    [InlineData(400, "We could not understand this address")]
    [InlineData(404, "Page not found")]
    [InlineData(410, "This page has been taken down")]
    [InlineData(429, "Too many requests in a short time")]
    [InlineData(500, "Something went wrong on our side")]
    [InlineData(503, "The directory is not available just now")]
    public async Task A_failure_is_told_in_the_site_s_look_with_its_own_status(int status, string title)
    {
        using var response = await failing.Site.GetAsync($"/?fail={status}");
        var page = await DirectorySite.DocumentOfAsync(response);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith(title, page.Title, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("header .app-header__mark"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Contains(Assert.Single(response.Headers.GetValues("X-Request-Id")), page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_is_a_500_page_that_tells_nothing_of_it()
    {
        using var response = await failing.Site.GetAsync("/?fail=throw");
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("Something went wrong on our side", text, StringComparison.Ordinal);
        Assert.Contains("app-header__mark", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Asked to fail", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_error_page_fails_too_a_plain_one_answers()
    {
        using var response = await failing.Site.GetAsync("/?fail=always");
        var page = await DirectorySite.DocumentOfAsync(response);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("Something went wrong on our side", page.QuerySelector("h1")!.TextContent);
        Assert.Null(page.QuerySelector("header"));
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("GET", "/no-such-page", 404)]
    [InlineData("POST", "/no-such-page", 404)]
    [InlineData("DELETE", "/search/suggest", 405)]
    [InlineData("GET", "/errors/200", 404)]
    [InlineData("GET", "/errors/999999", 404)]
    [InlineData("GET", "/errors/99999999999999999999", 404)]
    public async Task Whatever_is_asked_gets_a_page(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await failing.Site.Reader.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.NotNull((await DirectorySite.DocumentOfAsync(response)).QuerySelector("h1.app-title"));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task The_api_answers_with_problem_details(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1/no-such-thing");
        using var response = await failing.Site.Reader.SendAsync(request);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(404, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("requestId").GetString()!);
    }

    /// <summary>A site whose pages fail when asked to.</summary>
    public sealed class FailingSite : IDisposable
    {
        public DirectorySite Site { get; } = DirectorySite.With([], FailWhenAsked.AddTo);

        public void Dispose() => Site.Dispose();
    }
}
