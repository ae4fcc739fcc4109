using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace IcsDirectory.Tests.Web;

/// <summary>Sent as raw bytes: a client library would tidy these up first.</summary>
[Collection(nameof(SiteTests))]
public sealed class HostileInputTests(DirectorySite site)
{
    public static TheoryData<string> Targets =>
    [
        "/%", "/%zz", "/%00", "/a%00b", "/?q=%00", "/?q=%", "/?q=%zz", "/?q=%ED%A0%80", "/?q=%ff%fe", "/%ff%fe", "/%ED%A0%80",
        "/?&&&===", "/?q[]=1&q[0][1]=2", "/..%2f..%2fappsettings.json", "/../appsettings.json", "//", "//example.org/", "/%2f%2f",
        "/styles/%2e%2e/%2e%2e/appsettings.json", "/errors/%00", "/?" + new string('x', 3_000), "/" + new string('a', 2_000),
        "/" + new string('/', 400), "/assets/../../appsettings.json", "/?q=" + "%F0%9F%92%A5", "/\\..\\appsettings.json", "/%0d%0aX-Evil:1",
    ];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task A_malformed_address_is_never_a_failure_of_ours(string target)
    {
        var status = await StatusOfAsync($"GET {target} HTTP/1.1\r\nHost: {site.Address.Authority}\r\nConnection: close\r\n\r\n");
        Assert.True(status is 200 or 301 or 400 or 404, $"{target} answered {status}");
    }

    [Theory]
    [InlineData("Accept-Encoding: ;;;,,q=banana")]
    [InlineData("Accept-Encoding: *")]
    [InlineData("Accept: \u0001")]
    [InlineData("Cookie: a=b; .AspNetCore=%%%")]
    [InlineData("X-Forwarded-For: 999.1.1.1")]
    [InlineData("If-None-Match: nonsense")]
    [InlineData("Range: bytes=-1-")]
    public async Task A_malformed_header_is_never_a_failure_of_ours(string header)
    {
        var status = await StatusOfAsync(
            $"GET /styles HTTP/1.1\r\nHost: {site.Address.Authority}\r\nConnection: close\r\n{header}\r\n\r\n");
        Assert.True(status is 200 or 400, $"{header} answered {status}");
    }

    [Fact]
    public async Task An_overlong_query_is_told_so_on_a_page()
    {
        using var response = await site.GetAsync("/?q=" + new string('x', 3_000));
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal("We could not understand this address",
            (await DirectorySite.DocumentOfAsync(response)).QuerySelector("h1")!.TextContent);
    }

    private async Task<int> StatusOfAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(site.Address.Host, site.Address.Port);
        await socket.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(socket.GetStream(), Encoding.ASCII);
        var line = await reader.ReadLineAsync();
        return int.Parse(line!.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
