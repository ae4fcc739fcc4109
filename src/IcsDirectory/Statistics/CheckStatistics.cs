using IcsDirectory.Content;
using IcsDirectory.Time;

namespace IcsDirectory.Statistics;

/// <summary>Says what stands against publishing a text that quotes statistics.</summary>
public sealed class CheckStatistics(CurrentRegister current, TimeProvider clock)
{
    /// <param name="markdown">As it is stored.</param>
    /// <returns>One sentence or two for each token that is wrong, in the order of the text.</returns>
    public IReadOnlyList<string> Run(string markdown)
    {
        var (register, today) = (current.Value, clock.UkToday());
        return
        [
            .. StatisticTokens.In(markdown).Select(found => found.Token is { } token
                ? QuotedStatistic.ProblemOf(token, register, today)
                : StatisticTokens.Malformed(found.Text)).OfType<string>(),
        ];
    }
}
