using Microsoft.Extensions.Primitives;

namespace IcsDirectory.Web.Caching;

/// <summary>Groups requests by the encoding that they will be answered in, so that browsers that list different encodings share one
/// kept body.</summary>
internal static class AcceptedEncoding
{
    /// <returns><c>br</c>, <c>gzip</c>, <c>none</c>; the header itself where it weighs its encodings, which is rare.</returns>
    public static string Of(StringValues header)
    {
        var text = header.ToString();
        return text.AsSpan().ContainsAny(';', '*') ? text
            : Lists(text, "br") ? "br"
            : Lists(text, "gzip") ? "gzip"
            : "none";
    }

    private static bool Lists(ReadOnlySpan<char> header, ReadOnlySpan<char> encoding)
    {
        foreach (var part in header.Split(','))
        {
            if (header[part].Trim().Equals(encoding, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
