using IcsDirectory.Survey;
using IcsDirectory.Tests.Statistics;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Survey;

public sealed class RoundWordingTests
{
    private static readonly DateTime Opens = new(2027, 1, 4, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Closes = new(2027, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(-1, "Not open yet, to be opened on 4 January 2027 at 09:00")]
    [InlineData(0, "Open until 1 March 2027 at 12:00 by its timetable")]
    [InlineData(80_819, "Open until 1 March 2027 at 12:00 by its timetable")]
    [InlineData(80_820, "Closed on 1 March 2027 at 12:00 by its timetable, results not published yet")]
    public void A_round_without_results_is_where_its_timetable_says(int minutes, string words) =>
        Assert.Equal(words, RoundWording.Standing(Planned(Opens, Closes), Opens.AddMinutes(minutes)));

    [Fact]
    public void A_time_that_is_not_set_is_said_to_be_so() => Assert.Equal(
        [
            "Not open yet, and when it opens is not set", "Not open yet, and when it opens is not set", "Not open yet, and when it closes is not set",
            "Closed on 1 March 2027 at 12:00 by its timetable, results not published yet",
        ],
        new[]
        {
            RoundWording.Standing(Planned(null, null), Opens), RoundWording.Standing(Planned(null, Closes), Opens), RoundWording.Standing(Planned(Opens, null), Closes),
            RoundWording.Standing(Planned(null, Closes), Closes),
        });

    [Fact]
    public void Results_are_reported() => Assert.Equal(
        "Reported 15 March 2027", RoundWording.Standing(Planned(Opens, Closes) with { Published = MadeUp.RoundOf2022(), ReportedOn = SurveyedRegister.Day("2027-03-15") }, Opens));

    private static SurveyRound Planned(DateTime? opens, DateTime? closes) => new()
    {
        Slug = "2027",
        Title = "Round 2027",
        Kind = RoundKind.PerSystem,
        AskedBy = "Somebody",
        ReportedOn = PartialDate.Undated,
        SystemsAsked = 42,
        Source = SurveyedRegister.Paper,
        RecordedAt = SurveyedRegister.RecordedAt,
        Plan = new() { OpensAt = opens, ClosesAt = closes },
    };
}
