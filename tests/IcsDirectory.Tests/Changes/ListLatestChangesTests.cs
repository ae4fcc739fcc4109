using IcsDirectory.Changes;
using IcsDirectory.Vocabulary;
using static IcsDirectory.Tests.Statistics.SurveyedRegister;

namespace IcsDirectory.Tests.Changes;

public sealed class ListLatestChangesTests
{
    [Fact]
    public void The_same_words_about_several_systems_are_one_change()
    {
        var changes = Run(Said(1, StatementProperty.Policy, "", value: "One policy"), Said(2, StatementProperty.Policy, "", value: "One policy"));

        Assert.Equal(["System 1", "System 2"], Assert.Single(changes).Subjects.Select(subject => subject.Name));
    }

    [Fact]
    public void Of_those_recorded_on_one_day_the_latest_comes_first_and_the_undated_last()
    {
        var changes = Run(
            Said(1, StatementProperty.Policy, "", on: "", value: "Undated"),
            Said(2, StatementProperty.Policy, "", on: "2023-01-01", value: "Earlier"),
            Said(3, StatementProperty.Policy, "", on: "2024-01-01", value: "Later"));

        Assert.Equal(["Later", "Earlier", "Undated"], changes.Select(change => change.Text));
    }

    [Fact]
    public void A_withdrawal_is_a_change_of_its_own()
    {
        var (system, statement) = Said(1, StatementProperty.Policy, "");
        var changes = Run((system, statement with { WithdrawnAt = RecordedAt.AddDays(10) }));

        Assert.Equal([true, false], changes.Select(change => change.IsWithdrawal));
        Assert.Equal(new DateOnly(2026, 1, 11), changes[0].RecordedOn);
    }

    private static IReadOnlyList<ListLatestChanges.Change> Run(params (int, IcsDirectory.Statements.Statement)[] statements) =>
        new ListLatestChanges(Current(Of(statements))).Run(10);
}
