using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using IcsDirectory.Content;
using IcsDirectory.Time;

namespace IcsDirectory.Statistics;

/// <summary>Puts numbers, each with a note that defines it, where a rendered text quotes them. For drafts: tokens that cannot be
/// published are marked.</summary>
public sealed partial class ShowStatistics(CurrentRegister current, TimeProvider clock)
{
    private const string NoteClass = "app-stat__note";

    /// <param name="html">Rendered from Markdown in which raw HTML is off.</param>
    public string Run(string html) => In(html, current.Value, clock.UkToday(), marksProblems: true);

    /// <summary>The same for a text that is published. What cannot be shown stays as it was written.</summary>
    public static string In(string html, Register register, DateOnly today, bool marksProblems = false) =>
        html.Contains(StatisticToken.Opening, StringComparison.Ordinal) ? new Page(html, register, today, marksProblems).Write() : html;

    /// <summary>The text with its numbers and without their notes, for the search.</summary>
    public static string WithoutNotes(string html) => Notes().Replace(html, "");

    [GeneratedRegex(@"\{\{stat:[a-z0-9@/=-]{1,120}\}\}")]
    private static partial Regex Tokens();

    [GeneratedRegex($"<span class=\"{NoteClass}\"[^>]*>[^<]*</span>")]
    private static partial Regex Notes();

    /// <summary>Changes the words only, never a tag: a token in an attribute stays as it is, and so does one that is shown as code.</summary>
    private sealed class Page(string html, Register register, DateOnly today, bool marksProblems)
    {
        private readonly StringBuilder _written = new(html.Length * 2);
        private int _codes;
        private int _links;
        private int _notes;

        public string Write()
        {
            var position = 0;
            while (position < html.Length)
            {
                var open = html.IndexOf('<', position);
                WriteWords(html[position..(open < 0 ? html.Length : open)]);
                position = open < 0 ? html.Length : WriteTag(open);
            }

            return _written.ToString();
        }

        private void WriteWords(string words) => _written.Append(_codes > 0 ? words : Tokens().Replace(words, found => Shown(found.Value)));

        /// <returns>The position after the tag.</returns>
        private int WriteTag(int open)
        {
            var end = EndOfTag(open);
            var tag = html[open..end];
            var by = tag.StartsWith("</", StringComparison.Ordinal) ? -1 : 1;
            var name = new string([.. tag.TrimStart('<', '/').TakeWhile(char.IsAsciiLetterOrDigit)]);
            _codes += name is "code" or "pre" ? by : 0;
            _links += name == "a" ? by : 0;
            _written.Append(tag);
            return end;
        }

        private int EndOfTag(int open)
        {
            var quote = '\0';
            for (var i = open; i < html.Length; i++)
            {
                if (html[i] == '>' && quote == '\0')
                {
                    return i + 1;
                }

                quote = html[i] is '"' or '\'' && quote is '\0' ? html[i] : html[i] == quote ? '\0' : quote;
            }

            return html.Length;
        }

        private string Shown(string written)
        {
            var token = StatisticToken.TryParse(written);
            if (token is null || QuotedStatistic.Find(token, register, today) is not { } quoted)
            {
                return marksProblems ? $"<mark class=\"app-stat app-stat--wrong\">{written}</mark>" : written;
            }

            var number = quoted.Numerator.ToString(CultureInfo.InvariantCulture);
            return _links > 0 ? number : WithNote(number, quoted);
        }

        private string WithNote(string number, QuotedStatistic quoted)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"stat-note-{++_notes}");
            return $"<span class=\"app-stat\"><a class=\"app-stat__number\" href=\"{WebUtility.HtmlEncode(quoted.Path)}\" aria-describedby=\"{id}\">{number}</a>"
                + $"<span class=\"{NoteClass}\" id=\"{id}\" role=\"tooltip\"> {WebUtility.HtmlEncode(quoted.Note)}</span></span>";
        }
    }
}
