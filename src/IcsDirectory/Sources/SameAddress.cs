namespace IcsDirectory.Sources;

/// <summary>Tells whether two addresses lead to the same page: the scheme, a leading "www.", a closing stroke and a fragment make no
/// difference.</summary>
internal static class SameAddress
{
    /// <returns>What two such addresses have in common; none for what is no address of the web.</returns>
    public static string? Of(string text)
    {
        if (WebAddress.TryParse(text.Trim()) is not { } url)
        {
            return null;
        }

        var host = url.IdnHost.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return $"{host}{(url.IsDefaultPort ? "" : $":{url.Port}")}{url.AbsolutePath.TrimEnd('/')}{url.Query}";
    }
}
