using IcsDirectory.Content;
using IcsDirectory.Statistics;
using IcsDirectory.Systems;
using IcsDirectory.Time;

namespace IcsDirectory.Survey;

/// <summary>One round with its numbers and the systems that its source names.</summary>
public sealed class ReadRound(CurrentRegister current, TimeProvider clock)
{
    /// <param name="Reported">The totals that the source gives.</param>
    /// <param name="WorkedOut">Numbers that follow from those totals, or are counted from the statements that cite the source.</param>
    /// <param name="Compared">Its results beside those of earlier rounds; none where there are none.</param>
    public sealed record Round(
        SurveyRound Subject,
        IReadOnlyList<Statistic> Reported,
        IReadOnlyList<Statistic> WorkedOut,
        IReadOnlyList<IntegratedCareSystem> Named,
        CompareRounds.Result? Compared);

    public Round? Run(string slug)
    {
        var register = current.Value;
        return register.FindRound(slug) is { } round ? Read(round, register, clock.UkToday()) : null;
    }

    private static Round Read(SurveyRound round, Register register, DateOnly today)
    {
        var reported = RoundStatistics.Of(round).ToList();
        var all = LeadSurveyStatistics.Of(round, register, today)?.All ?? [];
        var named = register.StatementsOf(round.Source).Where(s => s.IsPublishedBy(today)).Select(s => s.SystemSlug).ToHashSet();
        return new(
            round,
            reported,
            [.. all.ExceptBy(reported.Select(number => number.Id), number => number.Id)],
            [.. register.Systems.Where(system => named.Contains(system.Slug))],
            CompareRounds.Of(round, register.Rounds));
    }
}
