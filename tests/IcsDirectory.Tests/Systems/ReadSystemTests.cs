using IcsDirectory.Statements;
using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Systems;

public sealed class ReadSystemTests
{
    [Fact]
    public void An_unknown_slug_gives_nothing() =>
        Assert.Null(new ReadSystem(RecordSamples.Of()).Run("nowhere", RecordSamples.At("2026-06-01")));

    [Fact]
    public void What_no_statement_answers_is_missing()
    {
        var record = Read("2026-06-01", RecordSamples.Said("1", StatementProperty.Portal));

        Assert.Equal(["lead_status", "structure_model", "host", "contact", "policy"], record.Missing.Select(p => p.Code));
    }

    [Fact]
    public void Statements_that_use_different_words_of_one_vocabulary_are_in_conflict()
    {
        var record = Read(
            "2026-06-01",
            RecordSamples.Said("1", StatementProperty.StructureModel, "hub_and_spoke"),
            RecordSamples.Said("2", StatementProperty.StructureModel, "shared_service"),
            RecordSamples.Said("3", StatementProperty.LeadStatus, "dedicated"),
            RecordSamples.Said("4", StatementProperty.LeadStatus, "dedicated"),
            RecordSamples.Said("5", StatementProperty.Host, value: "One"),
            RecordSamples.Said("6", StatementProperty.Host, value: "Another"));

        Assert.Equal(["structure_model"], record.Groups.Where(g => g.IsConflict).Select(g => g.Property.Code));
    }

    [Fact]
    public void What_was_so_in_the_past_answers_nothing_and_stands_apart()
    {
        var record = Read("2026-06-01", RecordSamples.Said("1", StatementProperty.Contact) with { Stage = Stage.Historic });

        Assert.Empty(record.Of(StatementProperty.Contact));
        Assert.Contains(StatementProperty.Contact, record.Missing);
        Assert.Equal(["1"], record.Earlier.Select(s => s.Id));
    }

    [Fact]
    public void What_was_so_in_the_past_counts_as_not_known_everywhere()
    {
        var view = Read("2026-06-01", RecordSamples.Said("1", StatementProperty.Contact) with { Stage = Stage.Historic }).View;

        Assert.Contains(Unknown.Find("contact"), view.Unknowns);
        Assert.Empty(view.Current(StatementProperty.Contact));
    }

    [Fact]
    public void An_undated_statement_stands_apart_on_a_day_before_it_was_recorded()
    {
        var record = Read("2023-01-01", RecordSamples.Said("1", StatementProperty.Host) with { EffectiveOn = PartialDate.Undated });

        Assert.Empty(record.Groups);
        Assert.Equal(["1"], record.View.Open.Select(s => s.Id));
    }

    [Fact]
    public void Both_successors_are_named_once_the_board_is_replaced()
    {
        Assert.Empty(Read("2026-03-31").Successors);
        Assert.Equal(["s1e", "s1w"], Read("2026-04-01").Successors.Select(b => b.Slug));
    }

    [Fact]
    public void Events_later_than_the_day_or_than_the_recorded_day_are_left_out()
    {
        Assert.Empty(Read("2026-03-31").Events);
        Assert.Equal(2, Read("2026-04-01").Events.Length);
        Assert.Empty(new ReadSystem(RecordSamples.Of()).Run("northland", RecordSamples.At("2026-04-01", recorded: "2024-01-09"))!.Events);
    }

    [Fact]
    public void Trusts_and_codes_are_shown_from_the_time_they_are_known_of()
    {
        Assert.Empty(Read("2020-12-31").Trusts);
        Assert.Empty(Read("2021-06-01").OtherOnsCodes);
        Assert.Equal(["r1a"], Read("2021-06-01").Trusts.Select(b => b.Slug));
        Assert.Equal(new OtherName("E54000099", "ONS code in July 2022"), Read("2022-07-01").OtherOnsCodes.Single());
    }

    private static ReadSystem.Record Read(string day, params Statement[] statements) =>
        new ReadSystem(RecordSamples.Of(statements)).Run("northland", RecordSamples.At(day))!;
}
