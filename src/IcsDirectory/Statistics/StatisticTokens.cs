using System.Collections.Immutable;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IcsDirectory.Statistics;

/// <summary>Finds the tokens of a Markdown text. What is written as code only shows what a token looks like.</summary>
internal static class StatisticTokens
{
    private const int Longest = 140;
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UsePreciseSourceLocation().Build();

    /// <param name="Start">Where <paramref name="Text"/> begins.</param>
    /// <param name="Token">None where the text does not follow the form.</param>
    public sealed record Found(int Start, string Text, StatisticToken? Token);

    public static ImmutableArray<Found> In(string markdown) =>
        markdown.Contains(StatisticToken.Opening, StringComparison.Ordinal) ? [.. Outside(markdown, Code(markdown))] : [];

    public static string Malformed(string text) =>
        $"“{text}” is not a statistic: write {{{{stat:name}}}} or {{{{stat:name@2022-05-10}}}}, with the day as year, month and day.";

    /// <summary>The text with each token replaced.</summary>
    public static string Replace(string markdown, IEnumerable<(Found Found, string By)> replaced) =>
        replaced.Reverse().Aggregate(markdown, (text, one) => text[..one.Found.Start] + one.By + text[(one.Found.Start + one.Found.Text.Length)..]);

    private static IEnumerable<Found> Outside(string markdown, List<SourceSpan> code)
    {
        var start = markdown.IndexOf(StatisticToken.Opening, StringComparison.Ordinal);
        while (start >= 0)
        {
            var text = TextAt(markdown, start);
            if (!code.Exists(span => span.Start <= start && start <= span.End))
            {
                yield return new(start, text, StatisticToken.TryParse(text));
            }

            start = markdown.IndexOf(StatisticToken.Opening, start + StatisticToken.Opening.Length, StringComparison.Ordinal);
        }
    }

    /// <returns>To the closing braces on the same line; without any, a beginning that shows which one it is.</returns>
    private static string TextAt(string markdown, int start)
    {
        var line = markdown.AsSpan(start, Math.Min(Longest, markdown.Length - start));
        line = line.IndexOfAny('\r', '\n') is var end and >= 0 ? line[..end] : line;
        var close = line.IndexOf(StatisticToken.Closing);
        return (close >= 0 ? line[..(close + StatisticToken.Closing.Length)] : line[..Math.Min(40, line.Length)]).ToString();
    }

    private static List<SourceSpan> Code(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        return [.. document.Descendants<CodeBlock>().Select(block => block.Span), .. document.Descendants<CodeInline>().Select(inline => inline.Span)];
    }
}
