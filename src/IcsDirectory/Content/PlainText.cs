using System.Net;
using System.Text;

namespace IcsDirectory.Content;

/// <summary>The words of a page without its markup, for searching. It reads what our own Markdown renderer writes, and its
/// result is text: it has to be encoded again before it is shown.</summary>
public static class PlainText
{
    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        var position = 0;
        while (position < html.Length)
        {
            var open = html.IndexOf('<', position);
            text.Append(html, position, (open < 0 ? html.Length : open) - position);
            var close = open < 0 ? -1 : html.IndexOf('>', open);
            position = close < 0 ? html.Length : close + 1;
            text.Append(open >= 0 && IsBlock(html, open) ? " " : "");
        }

        return string.Join(' ', WebUtility.HtmlDecode(text.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Inline elements do not part words.</summary>
    private static bool IsBlock(string html, int open)
    {
        var name = html.AsSpan(open + 1).TrimStart('/');
        var length = name.IndexOfAny(" >/");
        return length < 0 || name[..length] is not ("a" or "b" or "code" or "em" or "i" or "strong" or "sub" or "sup");
    }
}
