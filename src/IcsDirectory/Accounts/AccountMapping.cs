using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IcsDirectory.Accounts;

internal sealed class AccountMapping
    : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<SystemScope>, IEntityTypeConfiguration<AccountSession>, IEntityTypeConfiguration<Invitation>,
      IEntityTypeConfiguration<KeptForm>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Account");
        builder.Property(account => account.Role).HasConversion(role => role.Code, code => AccountRole.Find(code)!);
        builder.HasMany(account => account.Systems).WithOne().HasForeignKey(scope => scope.AccountId);
    }

    public void Configure(EntityTypeBuilder<SystemScope> builder) =>
        builder.ToTable("AccountSystem").HasKey(scope => new { scope.AccountId, scope.SystemSlug });

    public void Configure(EntityTypeBuilder<AccountSession> builder) => builder.ToTable("AccountSession");

    public void Configure(EntityTypeBuilder<KeptForm> builder) => builder.ToTable("KeptForm");

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitation");
        builder.Property(invitation => invitation.Role).HasConversion(role => role.Code, code => AccountRole.Find(code)!);
    }
}
