using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IcsDirectory.Proposals;

internal sealed class DoorsMapping : IEntityTypeConfiguration<StatementReview>, IEntityTypeConfiguration<ReplyConfirmation>
{
    public void Configure(EntityTypeBuilder<StatementReview> builder) => builder.ToTable("StatementReview");

    public void Configure(EntityTypeBuilder<ReplyConfirmation> builder)
    {
        builder.ToTable("ReplyConfirmation");
        builder.Property(link => link.Version).IsConcurrencyToken();
        builder.HasOne(link => link.Proposal).WithMany().HasForeignKey(link => link.ProposalId);
    }
}
