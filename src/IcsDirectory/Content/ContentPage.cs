namespace IcsDirectory.Content;

/// <summary>A page of text that editors write.</summary>
/// <param name="Html">Rendered from Markdown in which raw HTML is off.</param>
public sealed record ContentPage(string Slug, string Title, string Description, string Html, DateOnly? ReviewedOn);
