using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace IcsDirectory.Web.Hosting;

internal static class KestrelLimits
{
    public const int LargestBody = 64 * 1024;
    private const int LargestRequestLine = 8 * 1024;
    private const int LargestHeaders = 16 * 1024;
    private const int MostHeaders = 64;

    /// <summary>Readers send short requests; whoever sends another kind is refused before it costs anything.</summary>
    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        kestrel.Limits.MaxRequestLineSize = LargestRequestLine;
        kestrel.Limits.MaxRequestHeadersTotalSize = LargestHeaders;
        kestrel.Limits.MaxRequestHeaderCount = MostHeaders;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }
}
