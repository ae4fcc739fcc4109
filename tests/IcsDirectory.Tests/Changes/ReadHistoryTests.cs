using IcsDirectory.Changes;
using IcsDirectory.Statements;
using IcsDirectory.Tests.Systems;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Changes;

public sealed class ReadHistoryTests
{
    private static readonly DateTime CorrectedAt = new(2025, 2, 3, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_correction_shows_what_it_replaced()
    {
        var old = RecordSamples.Said("1", StatementProperty.StructureModel, "hub_and_spoke", "a hub") with { WithdrawnAt = CorrectedAt };
        var now = RecordSamples.Said("2", StatementProperty.StructureModel, "shared_service", "a service") with { RecordedAt = CorrectedAt };

        var changes = Read(old, now);

        Assert.Equal(
            [("Changed", "Hub and spoke, in place: a hub", "Shared service, in place: a service"), ("Published here", null, "Hub and spoke, in place: a hub")],
            changes.Select(c => (c.What, c.Old, c.New)));
        Assert.Equal("Replaces what stood before", changes[0].Why);
        Assert.Equal("", changes[1].Why);
    }

    [Fact]
    public void A_withdrawal_with_nothing_in_its_place_is_a_change_of_its_own()
    {
        var changes = Read(
            RecordSamples.Said("1", StatementProperty.Host, value: "A trust") with { WithdrawnAt = CorrectedAt },
            RecordSamples.Said("2", StatementProperty.Contact, value: "desk@northland.example") with { RecordedAt = CorrectedAt });

        Assert.Equal(
            [("Withdrawn", "A trust, in place", null), ("Published here", null, "desk@northland.example, in place"), ("Published here", null, "A trust, in place")],
            changes.OrderByDescending(c => c.At).ThenByDescending(c => c.What, StringComparer.Ordinal).Select(c => (c.What, c.Old, c.New)));
        Assert.Equal("No reason is recorded", changes.Single(c => c.What == "Withdrawn").Why);
    }

    [Fact]
    public void Days_follow_the_calendar_of_the_united_kingdom()
    {
        var late = new DateTime(2025, 6, 30, 23, 30, 0, DateTimeKind.Utc);
        var history = new ReadHistory(RecordSamples.Of(RecordSamples.Said("1", StatementProperty.Host) with { RecordedAt = late })).Run("northland")!;

        Assert.Equal([new DateOnly(2025, 7, 1), new DateOnly(2024, 1, 10)], history.Days.Select(d => d.Recorded));
    }

    [Fact]
    public void Events_of_the_board_are_among_the_changes()
    {
        var history = new ReadHistory(RecordSamples.Of()).Run("northland")!;

        Assert.Equal(["/events/2026-04-01-s1e", "/events/2026-04-01-s1w"], history.Days.Single().Changes.Select(c => c.Path));
    }

    /// <summary>Changes of statements alone.</summary>
    private static List<ReadHistory.Change> Read(params Statement[] statements) =>
        [.. new ReadHistory(RecordSamples.Of(statements)).Run("northland")!.Days.SelectMany(d => d.Changes).Where(c => c.Path.Contains("/facts/", StringComparison.Ordinal))];
}
