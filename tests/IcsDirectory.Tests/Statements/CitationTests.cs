using IcsDirectory.Statements;
using IcsDirectory.Tests.Systems;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Statements;

public sealed class CitationTests
{
    [Fact]
    public void A_citation_says_what_of_whom_when_on_which_source_and_where()
    {
        var said = RecordSamples.Said("1a2b3c4d", StatementProperty.StructureModel, "hub_and_spoke");
        var system = RecordSamples.Of(said).Value.FindSystem("northland")!;

        Assert.Equal(
            "ICS Procurement Directory (2024) ‘Structure: Hub and spoke’, Northland. Reported 10 May 2022; recorded 10 January 2024. "
            + "Source: A publisher, ‘A paper’, 10 May 2022. Available at: https://directory.example/x",
            Citation.Of(said, system, "https://directory.example/x"));
    }

    [Fact]
    public void A_citation_of_a_withdrawn_statement_says_so()
    {
        var said = RecordSamples.Said("1", StatementProperty.Host) with { WithdrawnAt = new(2025, 2, 3, 9, 0, 0, DateTimeKind.Utc) };
        var system = RecordSamples.Of(said).Value.FindSystem("northland")!;

        Assert.Contains("recorded 10 January 2024; withdrawn 3 February 2025.", Citation.Of(said, system, ""), StringComparison.Ordinal);
    }
}
