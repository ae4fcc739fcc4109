using System.Globalization;
using IcsDirectory.Content;
using IcsDirectory.Time;
using Microsoft.AspNetCore.Http.Features;

namespace IcsDirectory.Web.Caching;

/// <summary>What kept pages differ by beside their address: the encoding of the answer, the register, and the day in the United
/// Kingdom, for pages say what holds today. A page that was begun before a publish and finished after it must not stand for the
/// new register.</summary>
/// <remarks>On the way of every hit: what keys of one register and day begin with is made once.</remarks>
internal sealed class PageKeys(CurrentRegister register, TimeProvider clock)
{
    private volatile Prefixes _known = new(-1, default, default, default);

    public string Of(HttpContext context)
    {
        var request = context.Request;
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget; // as sent: a path cannot pass for a query
        return $"{PrefixFor(request)}{request.Scheme}://{request.Host.Value} {target}";
    }

    private string PrefixFor(HttpRequest request)
    {
        var (version, now) = (register.Version, clock.GetUtcNow());
        var known = _known;
        if (known.Version != version || now < known.From || now >= known.Until)
        {
            _known = known = Make(version, now);
        }

        return known.Of(AcceptedEncoding.Of(request.Headers.AcceptEncoding));
    }

    /// <summary>Days in the United Kingdom begin on the hour in UTC: within one hour the day stays the same.</summary>
    private static Prefixes Make(long version, DateTimeOffset now)
    {
        var hour = now.AddTicks(-(now.UtcTicks % TimeSpan.TicksPerHour));
        return new(version, UkCalendar.UkDay(now.UtcDateTime), hour, hour.AddHours(1));
    }

    private sealed record Prefixes(long Version, DateOnly Day, DateTimeOffset From, DateTimeOffset Until)
    {
        private readonly string _brotli = Make(Version, Day, "br");
        private readonly string _gzip = Make(Version, Day, "gzip");
        private readonly string _none = Make(Version, Day, "none");

        public string Of(string encoding) => encoding switch
        {
            "br" => _brotli,
            "gzip" => _gzip,
            "none" => _none,
            _ => Make(Version, Day, encoding),
        };

        private static string Make(long version, DateOnly day, string encoding) =>
            string.Create(CultureInfo.InvariantCulture, $"{version} {day:yyyy-MM-dd} {encoding} ");
    }
}
