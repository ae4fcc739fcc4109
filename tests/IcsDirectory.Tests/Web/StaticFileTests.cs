using System.IO.Compression;
using System.Net;

namespace IcsDirectory.Tests.Web;

[Collection(nameof(SiteTests))]
public sealed class StaticFileTests(DirectorySite site)
{
    [Theory]
    [InlineData("link[rel=stylesheet]", "href")]
    [InlineData("script[src]", "src")]
    public async Task A_page_s_own_files_have_a_body_with_and_without_gzip_and_never_change(string element, string attribute)
    {
        var address = (await site.GetPageAsync("/")).QuerySelector(element)!.GetAttribute(attribute)!;

        using var plain = await GetAsync(address, "identity");
        using var packed = await GetAsync(address, "gzip");

        var text = await plain.Content.ReadAsStringAsync();
        Assert.Equal(["gzip"], packed.Content.Headers.ContentEncoding);
        Assert.Equal(text, await UnpackAsync(packed));
        Assert.True(text.Length > 500);
        Assert.All([plain, packed], response =>
            Assert.Equal("max-age=31536000, immutable", response.Headers.CacheControl!.ToString()));
    }

    [Theory]
    [InlineData("/favicon.ico")]
    [InlineData("/favicon.svg")]
    [InlineData("/images/icon-180.png")]
    [InlineData("/images/share.png")]
    public async Task Icons_are_served(string path)
    {
        using var response = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_style_sheet_asks_no_other_host_and_no_third_party_font()
    {
        var address = (await site.GetPageAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var css = await site.Reader.GetStringAsync(address);
        foreach (var forbidden in new[] { "url(", "@font-face", "@import", "GDS Transport", "Frutiger", "#005eb8" })
        {
            Assert.DoesNotContain(forbidden, css, StringComparison.OrdinalIgnoreCase);
        }
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", encoding } } };
        return await site.Reader.SendAsync(request);
    }

    private static async Task<string> UnpackAsync(HttpResponseMessage response)
    {
        await using var unpacked = new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        return await reader.ReadToEndAsync();
    }
}
