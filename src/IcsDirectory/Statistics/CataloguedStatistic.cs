using IcsDirectory.Survey;
using IcsDirectory.Time;

namespace IcsDirectory.Statistics;

/// <summary>A statistic under a name that never changes: texts quote it by that name, whatever figure or count it comes from.</summary>
public sealed class CataloguedStatistic
{
    private readonly Func<Register, AsAt, Reading?> _read;

    private CataloguedStatistic(string slug, string label, Func<Register, AsAt, Reading?> read) => (Slug, Label, _read) = (slug, label, read);

    /// <param name="Number">With numerator, denominator, definition and date.</param>
    /// <param name="Path">Root-relative: where the whole account of the number stands.</param>
    public sealed record Reading(Statistic Number, string Path);

    public string Slug { get; }

    /// <summary>Says apart from all others what is counted.</summary>
    public string Label { get; }

    /// <returns>None where nothing that it is worked out from was known as at that day.</returns>
    public Reading? Read(Register register, AsAt at) => _read(register, at);

    /// <returns>The first day for which there is a number; none where there is no such day.</returns>
    public DateOnly? FirstDay(Register register, DateOnly today)
    {
        var days = register.Rounds.Select(round => round.ReportedOn.Last).OfType<DateOnly>().Concat(FirstStatement(register)).Where(day => day <= today);
        return days.Order().Where(day => Read(register, new(day, today)) is not null).Cast<DateOnly?>().FirstOrDefault();
    }

    internal static CataloguedStatistic OfSurvey(string slug, string label, Func<LeadSurveyStatistics, Statistic> pick) =>
        new(slug, label, (register, at) => LastRound(register, at, round => LeadSurveyStatistics.Of(round, register, at.Recorded) is { } numbers ? pick(numbers) : null));

    /// <param name="figure">Id of a figure that a round's source reports.</param>
    internal static CataloguedStatistic OfFigure(string slug, string label, string figure) =>
        new(slug, label, (register, at) => LastRound(register, at, round => round.FindFigure(figure) is { } found ? RoundStatistics.Reported(round, found) : null));

    internal static CataloguedStatistic Counted(string slug, string label, Func<RegisterView, Statistic> count) => new(slug, label, (register, at) =>
        FirstStatement(register).Any(first => first <= at.Effective) ? new(count(register.At(at)), $"/status?at={at.Effective.Iso()}#known") : null);

    private static Reading? LastRound(Register register, AsAt at, Func<SurveyRound, Statistic?> read)
    {
        foreach (var round in register.Rounds.Where(round => round.IsReportedBy(at)).Reverse())
        {
            if (read(round) is { } number)
            {
                return new(number, $"{PublicPath.Of(round)}#{number.Id}");
            }
        }

        return null;
    }

    /// <summary>The day from which anything here counts; before it every count would only say that nothing had been collected.</summary>
    private static IEnumerable<DateOnly> FirstStatement(Register register) =>
        register.Systems.SelectMany(system => system.Statements).Select(statement => statement.CountsFrom).Order().Take(1);
}
