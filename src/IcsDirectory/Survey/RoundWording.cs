using IcsDirectory.Time;

namespace IcsDirectory.Survey;

/// <summary>How it is said where a round stands.</summary>
public static class RoundWording
{
    /// <summary>As in "Reported 10 May 2022". Of a round without results only its timetable is known here: what was done at the
    /// desk is not.</summary>
    /// <param name="now">In UTC.</param>
    public static string Standing(SurveyRound round, DateTime now) => round.HasResults ? $"Reported {round.ReportedOn.InWords}" : Expected(round.Plan, now);

    private static string Expected(RoundPlan plan, DateTime now) => plan switch
    {
        { ClosesAt: { } closes } when closes <= now => $"Closed on {UkTime.InWords(closes)} by its timetable, results not published yet",
        { ClosesAt: { } closes, OpensAt: { } opens } when opens <= now => $"Open until {UkTime.InWords(closes)} by its timetable",
        { OpensAt: { } opens } when now < opens => $"Not open yet, to be opened on {UkTime.InWords(opens)}",
        { OpensAt: null } => "Not open yet, and when it opens is not set",
        _ => "Not open yet, and when it closes is not set",
    };
}
