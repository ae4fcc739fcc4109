using IcsDirectory.Proposals;
using IcsDirectory.Statements;
using IcsDirectory.Systems;
using IcsDirectory.Tests.Systems;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Proposals;

/// <summary>Each rule of risk by itself.</summary>
public sealed class RiskTests
{
    [Theory]
    [InlineData("lead_status", true)]
    [InlineData("lead_post", true)]
    [InlineData("contact", true)]
    [InlineData("host", false)]
    public void The_lead_and_the_contact_are_looked_at_twice(string property, bool flagged) =>
        Assert.Equal(flagged, RiskFlag.LeadOrContact.AppliesTo(Case([Desk.Add(new() { Property = property })])));

    [Fact]
    public void So_is_a_withdrawal_of_the_contact()
    {
        var contact = SmallRegister.Said(StatementProperty.Contact, "");
        Assert.True(RiskFlag.LeadOrContact.AppliesTo(Case([Desk.Withdraw(contact)], contact)));
    }

    [Theory]
    [InlineData("shared_service", true)]
    [InlineData("hub_and_spoke", false)]
    public void Another_word_than_one_of_high_confidence_contradicts_it(string code, bool flagged) => Assert.Equal(
        flagged, RiskFlag.Contradicts.AppliesTo(Case([Desk.Add(new() { Property = "structure_model", Code = code })], SmallRegister.Structure(StructureModel.HubAndSpoke))));

    [Theory]
    [InlineData("high", true)]
    [InlineData("medium", false)]
    public void Only_high_confidence_is_contradicted(string confidence, bool flagged)
    {
        var statement = SmallRegister.Said(StatementProperty.Host, "") with { Confidence = Confidence.Find(confidence)! };
        Assert.Equal(flagged, RiskFlag.Contradicts.AppliesTo(Case([Desk.End(statement, "2026-01-01")], statement)));
    }

    [Theory]
    [InlineData(4, 4, false)]
    [InlineData(5, 5, true)]
    [InlineData(1, 9, false)]
    [InlineData(1, 10, true)]
    public void Five_in_one_or_ten_in_a_day_are_many(int changes, int thatDay, bool flagged) => Assert.Equal(
        flagged, RiskFlag.Many.AppliesTo(Case([.. Enumerable.Range(0, changes).Select(_ => Desk.Add(new()))]) with { ChangesThatDay = thatDay }));

    [Theory]
    [InlineData("https://www.northshire.example/a", false)]
    [InlineData("https://papers.northshire.example/a", false)]
    [InlineData("https://board.example/a", false)]
    [InlineData("https://notnorthshire.example/a", true)]
    [InlineData("https://northshire.example.evil.example/a", true)]
    [InlineData("", false)]
    public void A_source_elsewhere_is_looked_at_twice(string url, bool flagged) =>
        Assert.Equal(flagged, RiskFlag.ForeignSource.AppliesTo(Case([Desk.Add(new() { SourceUrl = url })])));

    [Fact]
    public void Every_rule_says_what_it_is() =>
        Assert.All(RiskFlag.All, flag => Assert.True(flag.Label.Length > 0 && flag.Definition.EndsWith('.') && RiskFlag.Find(flag.Code) == flag));

    private static RiskCase Case(ProposedChange[] changes, params Statement[] statements)
    {
        var named = SmallRegister.NamedSystem("Northshire", statements);
        IntegratedCareSystem system = named with { Website = "www.northshire.example", Board = named.Board with { Website = "https://board.example" } };
        var proposal = new Proposal { Reference = "R", SystemSlug = system.Slug, Door = ProposalDoor.Public, State = ProposalState.Submitted, CreatedAt = DateTime.UtcNow };
        proposal.Changes.AddRange(changes);
        return new(proposal, system, IsFirst: false, ChangesThatDay: changes.Length, SmallRegister.Today);
    }
}
