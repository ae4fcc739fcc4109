using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IcsDirectory.Proposals;

internal sealed class ProposalMapping : IEntityTypeConfiguration<Proposal>, IEntityTypeConfiguration<ProposedChange>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("Proposal");
        builder.Property(proposal => proposal.Door).HasConversion(door => door.Code, code => ProposalDoor.Find(code)!);
        builder.Property(proposal => proposal.State).HasConversion(state => state.Code, code => ProposalState.Find(code)!);
        builder.Property(proposal => proposal.Version).IsConcurrencyToken();
        builder.HasMany(proposal => proposal.Changes).WithOne().HasForeignKey(change => change.ProposalId);
    }

    public void Configure(EntityTypeBuilder<ProposedChange> builder)
    {
        builder.ToTable("ProposedChange");
        builder.Property(change => change.Kind).HasConversion(kind => kind.Code, code => code.Length == 0 ? ChangeKind.NotChosen : ChangeKind.Find(code)!);
        builder.Property(change => change.Decision).HasConversion(decision => decision.Code, code => ChangeDecision.Find(code)!);
        builder.Property(change => change.Draft).HasConversion(draft => Write(draft), json => Read(json));
        builder.Property(change => change.Accepted).HasConversion(draft => Write(draft!), json => Read(json));
    }

    private static string Write(StatementDraft draft) => JsonSerializer.Serialize(draft);

    private static StatementDraft Read(string json) => JsonSerializer.Deserialize<StatementDraft>(json)!;
}
