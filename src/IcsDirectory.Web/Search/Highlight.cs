using IcsDirectory.Search;
using Microsoft.AspNetCore.Html;

namespace IcsDirectory.Web.Search;

internal static class Highlight
{
    /// <summary>The runs one after the other with nothing between them, every one encoded, what matched in <c>mark</c>.</summary>
    public static IHtmlContent Of(IReadOnlyList<TextRun> runs)
    {
        var html = new HtmlContentBuilder();
        foreach (var run in runs)
        {
            _ = run.IsMatch
                ? html.AppendHtml("<mark class=\"app-match\">").Append(run.Text).AppendHtml("</mark>")
                : html.Append(run.Text);
        }

        return html;
    }
}
