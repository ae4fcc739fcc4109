using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace IcsDirectory.Web.Caching;

/// <summary>A response as it was sent first.</summary>
internal sealed record KeptPage(KeyValuePair<string, StringValues>[] Headers, byte[] Body, string Tag, long KeptAt)
{
    /// <summary>What a browser shows to ask whether it has this body already.</summary>
    public static string TagOf(ReadOnlySpan<byte> body) => $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"";

    /// <remarks>On the way of every hit: nothing here waits, and the server sends when the request ends.</remarks>
    public void Answer(HttpContext context, TimeSpan age)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in Headers)
        {
            headers[name] = value;
        }

        headers.Age = ((long)age.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (IsHadAlready(context.Request.Headers.IfNoneMatch))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        headers.ContentLength = Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            Body.CopyTo(context.Response.BodyWriter.GetSpan(Body.Length));
            context.Response.BodyWriter.Advance(Body.Length);
        }
    }

    private bool IsHadAlready(StringValues tags) =>
        tags.Count > 0 && EntityTagHeaderValue.TryParseList(tags, out var had)
        && had.Any(tag => tag.Tag == Tag || tag.Tag == EntityTagHeaderValue.Any.Tag);
}
