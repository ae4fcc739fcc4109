using System.Globalization;
using IcsDirectory.Content;

namespace IcsDirectory.Web.Caching;

/// <summary>What kept pages differ by beside their address: the encoding of the answer, and the register. A page that was begun
/// before a publish and finished after it must not stand for the new register.</summary>
/// <remarks>On the way of every cache hit: the prefixes of one register are made once.</remarks>
internal sealed class CacheKeyPrefix(CurrentRegister register)
{
    private volatile Prefixes _known = new(-1);

    public string Of(HttpContext context)
    {
        var version = register.Version;
        var known = _known;
        if (known.Version != version)
        {
            _known = known = new(version);
        }

        return known.Of(AcceptedEncoding.Of(context.Request.Headers.AcceptEncoding));
    }

    private sealed record Prefixes(long Version)
    {
        private readonly string _brotli = Make(Version, "br");
        private readonly string _gzip = Make(Version, "gzip");
        private readonly string _none = Make(Version, "none");

        public string Of(string encoding) => encoding switch
        {
            "br" => _brotli,
            "gzip" => _gzip,
            "none" => _none,
            _ => Make(Version, encoding),
        };

        private static string Make(long version, string encoding) => string.Create(CultureInfo.InvariantCulture, $"{version} {encoding} ");
    }
}
