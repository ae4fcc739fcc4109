using System.Net;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Web;

/// <summary>A page takes the methods that it has handlers for.</summary>
public sealed class MethodTests(MethodTests.PostingSite posting) : IClassFixture<MethodTests.PostingSite>
{
    [Theory]
    [InlineData("POST", "/")]
    [InlineData("POST", "/systems")]
    [InlineData("POST", "/systems/devon")]
    [InlineData("POST", "/systems/devon/at/2022-05-10")]
    [InlineData("POST", "/systems/no-such-system")]
    [InlineData("POST", "/corrections")]
    [InlineData("PUT", "/search")]
    [InlineData("DELETE", "/bodies/qop")]
    public async Task Any_other_method_is_refused_with_those_that_are_taken(string method, string path)
    {
        using var response = await SendAsync(method, path);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow.Order());
        Assert.Equal("This page cannot be used in that way", (await DirectorySite.DocumentOfAsync(response)).QuerySelector("h1.app-title")!.TextContent);
    }

    [Fact]
    public async Task A_page_that_takes_posts_still_asks_for_the_antiforgery_token()
    {
        using var post = await SendAsync("POST", "/styles");
        using var put = await SendAsync("PUT", "/styles");

        Assert.Equal(HttpStatusCode.BadRequest, post.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], put.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task Pages_answer_head()
    {
        using var response = await SendAsync("HEAD", "/systems/devon");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        return await posting.Site.Reader.SendAsync(request);
    }

    /// <summary>A site with a page that takes posts.</summary>
    public sealed class PostingSite : IDisposable
    {
        public DirectorySite Site { get; } = DirectorySite.With([], services =>
            services.Configure<RazorPagesOptions>(pages => pages.Conventions.Insert(0, new TakesPosts())));

        public void Dispose() => Site.Dispose();
    }

    private sealed class TakesPosts : IPageApplicationModelConvention
    {
        public void Apply(PageApplicationModel page)
        {
            if (page.ViewEnginePath == "/Styles/Index")
            {
                page.HandlerMethods.Add(new PageHandlerModel(page.HandlerMethods[0].MethodInfo, []) { HttpMethod = "POST", Page = page });
            }
        }
    }
}
