namespace IcsDirectory.Web.Layout;

/// <summary>The same content in another form.</summary>
/// <param name="MediaType">Such as <c>application/json</c>.</param>
/// <param name="Href">Root-relative.</param>
public sealed record Alternate(string MediaType, string Title, string Href);
