using IcsDirectory.Statements;
using IcsDirectory.Tests.Systems;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Statements;

public sealed class ReadStatementTests
{
    private static readonly DateTime CorrectedAt = new(2025, 2, 3, 9, 0, 0, DateTimeKind.Utc);

    private readonly ReadStatement _read = new(RecordSamples.Of(
        RecordSamples.Said("1", StatementProperty.Host) with { WithdrawnAt = CorrectedAt },
        RecordSamples.Said("2", StatementProperty.Host) with { RecordedAt = CorrectedAt }));

    [Fact]
    public void A_withdrawn_statement_keeps_its_address_and_names_what_replaced_it()
    {
        var found = Assert.IsType<ReadStatement.Outcome.Found>(_read.Run("northland", "1"));

        Assert.Equal("2", found.Replacement!.Id);
    }

    [Fact]
    public void A_statement_under_another_system_leads_to_its_own() =>
        Assert.Equal("/systems/northland/facts/2", Assert.IsType<ReadStatement.Outcome.Elsewhere>(_read.Run("southland", "2")).Path);

    [Fact]
    public void An_unknown_id_is_unknown() => Assert.IsType<ReadStatement.Outcome.Unknown>(_read.Run("northland", "3"));
}
