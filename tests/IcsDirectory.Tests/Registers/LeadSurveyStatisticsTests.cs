using FsCheck;
using FsCheck.Fluent;
using IcsDirectory.Statistics;
using IcsDirectory.Survey;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Registers;

public sealed class LeadSurveyStatisticsTests
{
    [Fact]
    public void The_parts_add_up_for_any_answers() => Check.QuickThrowOnFailure(Prop.ForAll(Answers.ToArbitrary(), answers =>
    {
        var (asked, responded, dedicated, involved) = answers;
        var numbers = LeadSurveyStatistics.Of(Round(asked, responded, dedicated, involved), Register.Empty, DateOnly.MaxValue)!;
        return numbers.Dedicated.Numerator + numbers.NotDedicated.Numerator + numbers.Neither.Numerator + numbers.DidNotRespond.Numerator == asked
            && numbers.NoDedicated.Numerator == numbers.Neither.Numerator + numbers.NotDedicated.Numerator
            && numbers.Neither.Denominator == responded
            && numbers.DedicatedOfAll.Denominator == asked
            && numbers.All.All(n => n.Denominator >= n.Numerator && n.Definition.Length > 0);
    }));

    [Fact]
    public void A_share_is_rounded_half_away_from_zero_to_one_place()
    {
        var numbers = LeadSurveyStatistics.Of(Round(42, 34, 12, 5), Register.Empty, DateOnly.MaxValue)!;
        Assert.Equal(
            ("35.3%", "28.6%", "50.0%", "64.7%"),
            (numbers.Dedicated.PercentageInWords, numbers.DedicatedOfAll.PercentageInWords, numbers.Neither.PercentageInWords, numbers.NoDedicated.PercentageInWords));
    }

    [Fact]
    public void A_round_that_lacks_a_figure_gives_no_numbers()
    {
        var round = Round(42, 34, 12, 5);
        Assert.Null(LeadSurveyStatistics.Of(round with { Figures = round.Figures.RemoveAt(0) }, Register.Empty, DateOnly.MaxValue));
    }

    [Fact]
    public void Of_nobody_there_is_no_share() =>
        Assert.Equal("no share", LeadSurveyStatistics.Of(Round(42, 0, 0, 0), Register.Empty, DateOnly.MaxValue)!.Dedicated.PercentageInWords);

    private static Gen<(int Asked, int Responded, int Dedicated, int Involved)> Answers =>
        from asked in Gen.Choose(1, 60)
        from responded in Gen.Choose(0, asked)
        from dedicated in Gen.Choose(0, responded)
        from involved in Gen.Choose(0, responded - dedicated)
        select (asked, responded, dedicated, involved);

    private static SurveyRound Round(int asked, int responded, int dedicated, int involved) => new()
    {
        Slug = "a-round",
        Title = "A round",
        Kind = RoundKind.AggregateOnly,
        AskedBy = "Nobody",
        ReportedOn = PartialDate.Parse("2022-05-10", DatePrecision.Day),
        SystemsAsked = asked,
        Source = Samples.Source,
        RecordedAt = new DateTime(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc),
        Figures =
        [
            Figure("responded", responded, asked), Figure("did-not-respond", asked - responded, asked), Figure("dedicated-lead", dedicated, responded),
            Figure("responsible-not-dedicated", involved, responded), Figure("structure-work-in-progress", 0, responded), Figure("structure-details-given", 0, responded),
        ],
    };

    private static Figure Figure(string id, int numerator, int denominator) =>
        new(id, id, numerator, denominator, "A definition.", FigureBasis.Reported, "", "");
}
