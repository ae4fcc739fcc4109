using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IcsDirectory.Cms.Editors;

/// <summary>Markdown as HTML. Raw HTML in the text is shown as text; tables and ids of headings are made; of links to anything
/// but web pages, mail addresses and the site itself only the text is left.</summary>
public static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = MakePipeline();

    public static string ToHtml(string markdown) => Markdown.ToHtml(markdown, Pipeline);

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers();
        builder.DocumentProcessed += DropOtherLinks;
        return builder.Build();
    }

    private static void DropOtherLinks(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().Where(link => !IsAllowed(link.Url)).ToList())
        {
            link.ReplaceBy(new ContainerInline());
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsAllowed(link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }
    }

    /// <summary>What stands before a colon that comes before any path, query or fragment is the scheme; without one the address
    /// is relative.</summary>
    private static bool IsAllowed(string? url)
    {
        var text = url.AsSpan();
        var end = text.IndexOfAny(":/?#");
        return end < 0 || text[end] != ':' || text[..end].ToString().ToLowerInvariant() is "http" or "https" or "mailto";
    }
}
