using FsCheck;
using FsCheck.Fluent;
using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;
using static IcsDirectory.Tests.Registers.Samples;

namespace IcsDirectory.Tests.Registers;

/// <summary>When a statement is in force: by effective date among those published by the recorded date.</summary>
public sealed class TwoTimesTests
{
    [Theory]
    [InlineData("2022-05-10", "day", "2022-05-10")]
    [InlineData("2021-06", "month", "2021-06-30")]
    [InlineData("2018", "circa", "2018-12-31")]
    [InlineData("2023-24", "financial_year", "2024-03-31")]
    [InlineData("2026", "year", "2026-11-22")]
    [InlineData("", "undated", "2026-11-22")]
    [InlineData("2027-01-01", "day", "2026-11-22")]
    public void A_statement_counts_from_the_last_day_its_date_can_mean_but_not_after_its_recording(string text, string precision, string from) =>
        Assert.Equal(Day(from), Statement(text, precision, recorded: "2026-11-22").CountsFrom);

    [Fact]
    public void It_is_in_force_from_that_day()
    {
        var statement = Statement("2022-05-10", "day", "2026-11-22");
        Assert.False(statement.IsInForce(At("2022-05-09")));
        Assert.True(statement.IsInForce(At("2022-05-10")));
    }

    [Fact]
    public void It_is_in_force_until_the_day_before_it_ends()
    {
        var statement = Statement("2022-05-10", "day", "2026-11-22", ends: "2024-01-01");
        Assert.True(statement.IsInForce(At("2023-12-31")));
        Assert.False(statement.IsInForce(At("2024-01-01")));
    }

    [Fact]
    public void What_was_published_later_is_not_known_before()
    {
        var statement = Statement("2022-05-10", "day", "2026-11-22");
        Assert.False(statement.IsInForce(At("2022-05-10", recorded: "2026-11-21")));
        Assert.True(statement.IsInForce(At("2022-05-10", recorded: "2026-11-22")));
    }

    [Fact]
    public void What_was_withdrawn_stays_in_what_was_known_before()
    {
        var statement = Statement("2022-05-10", "day", "2026-11-22", withdrawn: "2026-12-01");
        Assert.True(statement.IsInForce(At("2022-05-10", recorded: "2026-11-30")));
        Assert.False(statement.IsInForce(At("2022-05-10", recorded: "2026-12-01")));
    }

    [Fact]
    public void An_undated_statement_is_open_on_earlier_days()
    {
        var statement = Statement("", "undated", "2026-11-22");
        Assert.Equal((false, true), (statement.IsInForce(At("2024-01-01")), statement.IsOpen(At("2024-01-01"))));
        Assert.Equal((true, false), (statement.IsInForce(At("2026-11-22")), statement.IsOpen(At("2026-11-22"))));
    }

    [Fact]
    public void A_recording_just_before_midnight_in_summer_falls_on_the_next_day_in_the_United_Kingdom() =>
        Assert.Equal(new DateOnly(2026, 7, 2), UkCalendar.UkDay(new DateTime(2026, 7, 1, 23, 30, 0, DateTimeKind.Utc)));

    [Fact]
    public void Without_a_statement_lead_and_structure_are_not_known()
    {
        var view = View("2026-01-01");
        Assert.Equal(LeadStatus.NotKnown, Assert.Single(view.LeadStatuses));
        Assert.Equal(StructureModel.NotKnown, Assert.Single(view.Structures));
        Assert.Contains(Unknown.Find("everything")!, view.Unknowns);
    }

    [Fact]
    public void Statements_that_conflict_stand_side_by_side()
    {
        var view = View(
            "2026-12-01", Statement("2022-05-10", "day", "2026-11-22"), Statement("2023", "year", "2026-11-22", code: "shared_service", id: "00000002"));
        Assert.Equal([StructureModel.SharedService, StructureModel.HubAndSpoke], view.Structures.AsEnumerable());
    }

    [Fact]
    public void A_historic_structure_is_not_a_structure_of_today()
    {
        var view = View("2026-12-01", Statement("2022-05-10", "day", "2026-11-22", stage: "historic"));
        Assert.Equal(StructureModel.NotKnown, Assert.Single(view.Structures));
        Assert.Single(view.InForce);
    }

    [Fact]
    public void An_answer_that_names_nobody_leaves_the_lead_unknown()
    {
        var view = View("2026-12-01", Statement("2022-05-10", "day", "2026-11-22", StatementProperty.LeadStatus, "not_stated"));
        Assert.Equal(LeadStatus.NotStated, Assert.Single(view.LeadStatuses));
        Assert.Contains(Unknown.Find("lead")!, view.Unknowns);
    }

    [Theory]
    [InlineData("2026-01-01", "within-1-year")]
    [InlineData("2024-06-01", "1-to-3-years")]
    [InlineData("2022-05-10", "over-3-years")]
    public void Evidence_ages(string reported, string freshness) =>
        Assert.Equal(freshness, View("2026-12-01", Statement(reported, "day", "2026-11-22")).Freshness.Code);

    [Fact]
    public void Whatever_the_dates_a_day_later_never_hides_what_has_no_end() => Check.QuickThrowOnFailure(
        Prop.ForAll(Days.ToArbitrary(), Days.ToArbitrary(), Days.ToArbitrary(), (effective, recorded, asked) =>
        {
            var statement = Statement(effective.Iso(), "day", recorded.Iso());
            var now = statement.IsInForce(new AsAt(asked, DateOnly.MaxValue));
            var later = statement.IsInForce(new AsAt(asked.AddDays(1), DateOnly.MaxValue));
            return (!now || later) && statement.CountsFrom <= statement.RecordedOn;
        }));

    private static Gen<DateOnly> Days => Gen.Choose(0, 5_000).Select(days => new DateOnly(2016, 1, 1).AddDays(days));
}
