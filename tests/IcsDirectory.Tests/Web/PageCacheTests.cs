using System.IO.Compression;
using System.Net;
using IcsDirectory.Web.Caching;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Web;

/// <summary>Each test asks for an address of its own, so that it starts with an empty cache.</summary>
[Collection(nameof(SiteTests))]
public sealed class PageCacheTests(DirectorySite site)
{
    [Fact]
    public async Task A_page_is_kept_with_its_headers_and_says_its_age()
    {
        using var first = await AskAsync("/?test=age");
        using var second = await AskAsync("/?test=age");

        Assert.Null(first.Headers.Age);
        Assert.NotNull(second.Headers.Age);
        Assert.Equal(WithoutAge(first), WithoutAge(second));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Compressed_bytes_are_kept(string encoding)
    {
        using var first = await AskAsync($"/?test={encoding}", encoding);
        using var second = await AskAsync($"/?test={encoding}", encoding);

        Assert.NotNull(second.Headers.Age);
        Assert.Equal([encoding], second.Content.Headers.ContentEncoding);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        Assert.Contains("</html>", await UnpackAsync(second, encoding), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browsers_that_name_their_encodings_differently_share_one_copy()
    {
        using var first = await AskAsync("/?test=shared", "gzip, deflate, br");
        using var second = await AskAsync("/?test=shared", "gzip, deflate, br, zstd");
        using var plain = await AskAsync("/?test=shared", "identity");

        Assert.NotNull(second.Headers.Age);
        Assert.Null(plain.Headers.Age);
        Assert.Empty(plain.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Weighed_encodings_are_obeyed()
    {
        using var response = await AskAsync("/?test=weighed", "br;q=0, gzip");
        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_change_of_the_register_empties_the_cache()
    {
        using var before = await AskAsync("/?test=evicted");
        site.Services.GetRequiredService<PageStore>().Follow();
        using var after = await AskAsync("/?test=evicted");
        Assert.Null(after.Headers.Age);
    }

    [Fact]
    public async Task An_error_is_not_kept()
    {
        using var first = await AskAsync("/no-such-page");
        using var second = await AskAsync("/no-such-page");
        Assert.Null(second.Headers.Age);
        Assert.True(second.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_head_of_a_page_is_its_headers_without_its_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/?test=head");
        using var response = await site.Reader.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_browser_that_has_the_page_already_is_told_so()
    {
        using var first = await AskAsync("/?test=had");
        using var second = await AskAsync("/?test=had", had: first.Headers.ETag!.ToString());
        using var other = await AskAsync("/?test=had", had: "\"another\"");

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (second.StatusCode, other.StatusCode));
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_path_that_reads_like_a_path_with_a_query_is_another_page()
    {
        using var list = await AskAsync("/systems?test=spelling");
        using var none = await AskAsync("/systems%3Ftest=spelling");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (list.StatusCode, none.StatusCode));
    }

    [Fact]
    public async Task Endless_queries_do_not_fill_the_memory()
    {
        using var small = DirectorySite.With([("PageCache:SizeLimitMegabytes", "1")]);
        for (var i = 0; i < 400; i++)
        {
            using var response = await small.GetAsync($"/styles?test={i}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        using var last = await small.GetAsync("/styles?test=0");
        Assert.Null(last.Headers.Age);
    }

    private async Task<HttpResponseMessage> AskAsync(string path, string? encoding = null, string? had = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", had);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        return await site.Reader.SendAsync(request);
    }

    private static IEnumerable<string> WithoutAge(HttpResponseMessage response) =>
        response.Headers.Where(header => header.Key is not ("Age" or "Transfer-Encoding"))
            .Select(header => $"{header.Key}: {string.Join(',', header.Value)}").Order(StringComparer.Ordinal);

    private static async Task<string> UnpackAsync(HttpResponseMessage response, string encoding)
    {
        var body = await response.Content.ReadAsStreamAsync();
        await using Stream unpacked = encoding == "br"
            ? new BrotliStream(body, CompressionMode.Decompress)
            : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        return await reader.ReadToEndAsync();
    }
}
