namespace IcsDirectory;

/// <summary>Addresses that a page may link to: http and https, nothing else.</summary>
public static class WebAddress
{
    /// <returns>None where the text is not an absolute address of the web.</returns>
    public static Uri? TryParse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url : null;

    /// <param name="text">A host name or an address; a host name is taken to answer https.</param>
    /// <returns>None where the text is empty or neither.</returns>
    public static Uri? OfSite(string text) => TryParse(text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}");
}
