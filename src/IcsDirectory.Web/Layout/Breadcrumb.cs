namespace IcsDirectory.Web.Layout;

/// <param name="Href">Root-relative.</param>
public sealed record Breadcrumb(string Text, string Href);
