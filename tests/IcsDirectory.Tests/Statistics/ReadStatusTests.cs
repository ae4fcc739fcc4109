using IcsDirectory.Statements;
using IcsDirectory.Statistics;
using IcsDirectory.Survey;
using IcsDirectory.Vocabulary;
using static IcsDirectory.Tests.Statistics.SurveyedRegister;

namespace IcsDirectory.Tests.Statistics;

public sealed class ReadStatusTests
{
    [Fact]
    public void Both_readings_of_the_majority_are_worked_out_from_what_was_reported()
    {
        var numbers = Run("2022-05-10").Survey!.Numbers;

        Assert.Equal((4, 8, "50.0%", false), (numbers.Neither.Numerator, numbers.Neither.Denominator, numbers.Neither.PercentageInWords, numbers.Neither.IsMajority));
        Assert.Equal((5, 8, "62.5%", true), (numbers.NoDedicated.Numerator, numbers.NoDedicated.Denominator, numbers.NoDedicated.PercentageInWords, numbers.NoDedicated.IsMajority));
    }

    [Fact]
    public void Both_splits_add_up_to_all_systems_asked()
    {
        var numbers = Run("2022-05-10").Survey!.Numbers;

        Assert.Equal([3, 1, 4, 2], SurveySplit.ByLead(numbers).Select(part => part.Numerator));
        Assert.Equal(10, SurveySplit.ByStructure(numbers).Sum(part => part.Numerator));
        Assert.All(SurveySplit.ByLead(numbers), part => Assert.Equal(10, part.Denominator));
    }

    [Fact]
    public void Who_said_nothing_about_the_structure_is_a_part_of_its_own()
    {
        var contents = Of();
        contents = contents with
        {
            Rounds = [.. contents.Rounds.Select(round => round with { Figures = [.. round.Figures.Select(figure => figure.Id == "structure-work-in-progress" ? figure with { Numerator = 5 } : figure)] })],
        };
        var numbers = new ReadStatus(Current(contents)).Run(At("2022-05-10")).Survey!.Numbers;

        Assert.Equal([1, 5, 2, 2], SurveySplit.ByStructure(numbers).Select(part => part.Numerator));
        Assert.Contains(numbers.All, number => number.Id == "structure-not-said");
    }

    [Fact]
    public void The_day_before_the_report_the_round_is_not_shown() =>
        Assert.Equal(("none", "2021", "2022"), Shown("2022-05-09"));

    [Fact]
    public void On_the_day_of_the_report_the_round_is_shown() =>
        Assert.Equal(("2022", "2021 2022", ""), Shown("2022-05-10"));

    [Fact]
    public void Before_all_rounds_none_is_shown() =>
        Assert.Equal(("none", "", "2021 2022"), Shown("2020-01-01"));

    [Fact]
    public void A_round_recorded_later_than_the_recorded_day_is_not_shown()
    {
        var status = new ReadStatus(Current(Of())).Run(new(new(2025, 12, 31), new(2025, 12, 31)));

        Assert.Null(status.Survey);
        Assert.Equal(2, status.Later.Length);
    }

    [Fact]
    public void The_systems_named_are_those_of_which_a_statement_cites_the_source()
    {
        var survey = Run("2022-05-10", Said(3, StatementProperty.Context, ""), Said(5, StatementProperty.Host, ""), Said(5, StatementProperty.Context, "")).Survey!;

        Assert.Equal(["System 3", "System 5"], survey.Named.Select(system => system.Name));
        Assert.Equal(1, survey.Numbers.NamedAlsoInProgress);
    }

    [Fact]
    public void A_dedicated_lead_reported_is_identified_only_by_a_statement()
    {
        var none = Run("2022-05-10").Survey!.Numbers.LeadsIdentified;
        var one = Run("2022-05-10", Said(2, StatementProperty.LeadStatus, "dedicated")).Survey!.Numbers.LeadsIdentified;

        Assert.Equal((0, 3), (none.Numerator, none.Denominator));
        Assert.Equal((1, 3), (one.Numerator, one.Denominator));
    }

    [Fact]
    public void A_system_without_a_statement_is_not_known_and_conflicting_statements_count_twice()
    {
        var known = Run("2022-05-10",
            Said(0, StatementProperty.StructureModel, "hub_and_spoke"), Said(0, StatementProperty.StructureModel, "shared_service")).Known;
        var structures = known.Structures.ToDictionary(number => number.Id, number => number.Numerator);

        Assert.Equal((1, 1, 9), (structures["structure-hub_and_spoke"], structures["structure-shared_service"], structures["structure-not_known"]));
        Assert.Equal((1, 0, 9), (known.StructureKnown.Numerator, known.LeadKnown.Numerator, known.NothingKnown.Numerator));
    }

    [Fact]
    public void Every_number_counted_here_carries_the_query_that_lists_its_members()
    {
        var known = Run("2022-05-10").Known;

        Assert.All(
            [known.LeadKnown, known.StructureKnown, known.NothingKnown, .. known.Leads, .. known.Structures, .. known.Unknowns],
            number => Assert.NotEmpty(number.ListQuery));
        Assert.Equal("lead=dedicated&lead=responsible_not_dedicated&lead=no_single_lead_by_design&lead=none", known.LeadKnown.ListQuery);
    }

    [Fact]
    public void The_trend_puts_each_round_in_a_column_of_its_own()
    {
        var lead = Run("2022-05-10").Trend.Topics.Single(topic => topic.Label == "A lead");

        Assert.Equal(["lead-nominated"], lead.ByRound[0].Select(number => number.Id));
        Assert.Equal(["dedicated-lead", "dedicated-lead-of-all", "responsible-not-dedicated"], lead.ByRound[1].Select(number => number.Id));
    }

    private static ReadStatus.Status Run(string day, params (int, Statement)[] statements) =>
        new ReadStatus(Current(Of(statements))).Run(At(day));

    private static (string Survey, string Shown, string Later) Shown(string day)
    {
        var status = Run(day);
        return (status.Survey?.Round.Slug ?? "none", Slugs(status.Trend.Rounds), Slugs(status.Later));
    }

    private static string Slugs(IEnumerable<SurveyRound> rounds) => string.Join(' ', rounds.Select(round => round.Slug));
}
