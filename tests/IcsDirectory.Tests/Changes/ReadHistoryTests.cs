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
        var history = new ReadHistory(RecordSamples.Of(RecordSamples.Said("1", StatementProperty.Host) with { RecordedAt = late }), Logged()).Run("northland")!;

        Assert.Equal([new DateOnly(2025, 7, 1), new DateOnly(2024, 1, 10)], history.Days.Select(d => d.Recorded));
    }

    [Fact]
    public void Events_of_the_board_are_among_the_changes()
    {
        var history = new ReadHistory(RecordSamples.Of(), Logged()).Run("northland")!;

        Assert.Equal(["/events/2026-04-01-s1e", "/events/2026-04-01-s1w"], history.Days.Single().Changes.Select(c => c.Path));
    }

    [Fact]
    public void The_log_adds_by_whom_and_why_and_doubles_nothing()
    {
        var old = RecordSamples.Said("1", StatementProperty.Host, value: "A trust") with { WithdrawnAt = CorrectedAt };
        var now = RecordSamples.Said("2", StatementProperty.Host, value: "A council") with { RecordedAt = CorrectedAt };
        var log = Logged(
            Entry("", ChangeAction.Published) with { New = LoggedValue.Of("Northland") },
            Entry("1", ChangeAction.Withdrawn) with { Role = "editor", Note = LoggedValue.Of("It was wrong") },
            Entry("2", ChangeAction.Published) with { Role = "editor", Note = LoggedValue.Of("It was wrong") });

        var changes = Read(log, old, now);

        Assert.Equal(["Changed", "Published here"], changes.Select(c => c.What));
        Assert.Equal([("editor", "It was wrong"), ("", "")], changes.Select(c => (c.Role, c.Why)));
        Assert.Equal(RecordSamples.RecordedAt, changes[1].At);
    }

    [Fact]
    public void What_no_statement_tells_of_itself_comes_from_the_log()
    {
        var statement = RecordSamples.Said("1", StatementProperty.Host, value: "A trust");
        var log = Logged(
            Entry("1", ChangeAction.Changed) with { Field = "quote", Label = "Host: quote", Old = LoggedValue.Of("one"), New = LoggedValue.Of("two"), Role = "administrator" },
            Entry("1", ChangeAction.Ended) with { Label = "Host", Old = LoggedValue.Of("A trust"), EffectiveOn = "2024", EffectivePrecision = "year", SourceSlug = "paper" });

        var changes = Read(log, statement);

        Assert.Equal(
            [("Changed", "Host: quote", "one", "two"), ("Ended", "Host", "A trust", null), ("Published here", "Host", null, "A trust, in place")],
            changes.Select(c => (c.What, c.Subject, c.Old, c.New)));
        Assert.Equal(("2024", "A paper"), (changes[1].Effective, changes[1].Source?.Title));
    }

    [Fact]
    public void A_change_of_an_event_is_in_the_history_of_its_systems()
    {
        var log = Logged(
            Entry("", ChangeAction.Published) with { SystemSlug = "", DocumentType = "event", DocumentSlug = "2026-04-01-s1e", Note = LoggedValue.Of("Imported") },
            Entry("summary", ChangeAction.Changed) with { SystemSlug = "", DocumentType = "event", DocumentSlug = "2026-04-01-s1e", Label = "Summary", Old = LoggedValue.Of("one"), New = LoggedValue.Of("two") });

        var changes = new ReadHistory(RecordSamples.Of(), log).Run("northland")!.Days.SelectMany(d => d.Changes).ToList();

        Assert.Equal(["NHS East Integrated Care Board is set up: Summary", "Merger", "Merger"], changes.Select(c => c.Subject));
        Assert.Equal(["", "Imported", ""], changes.Select(c => c.Why));
    }

    private static ChangeEntry Entry(string subject, ChangeAction action) => new()
    {
        SystemSlug = "northland",
        DocumentType = "system",
        DocumentSlug = "northland",
        Subject = subject,
        Path = $"/systems/northland/facts/{subject}",
        Action = action.Code,
        RecordedAt = "2025-02-04 09:00:00.000000",
        Role = "site",
    };

    private static CurrentChangeLog Logged(params ChangeEntry[] entries) =>
        new(_ => [.. entries.Select((entry, place) => entry with { Seq = place + 1 })]);

    private static List<ReadHistory.Change> Read(CurrentChangeLog log, params Statement[] statements) =>
        [.. new ReadHistory(RecordSamples.Of(statements), log).Run("northland")!.Days.SelectMany(d => d.Changes).Where(c => c.Path.Contains("/facts/", StringComparison.Ordinal))];

    /// <summary>Changes of statements alone.</summary>
    private static List<ReadHistory.Change> Read(params Statement[] statements) =>
        [.. new ReadHistory(RecordSamples.Of(statements), Logged()).Run("northland")!.Days.SelectMany(d => d.Changes).Where(c => c.Path.Contains("/facts/", StringComparison.Ordinal))];
}
