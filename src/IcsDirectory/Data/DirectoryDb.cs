using System.Text;
using IcsDirectory.Accounts;
using IcsDirectory.Mail;
using IcsDirectory.Proposals;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Data;

/// <summary>The site's own tables, beside those of the content engine in the same database: accounts, outgoing mail, proposals.</summary>
public sealed class DirectoryDb(DbContextOptions<DirectoryDb> options) : IdentityUserContext<Account, int>(options)
{
    public DbSet<SystemScope> SystemScopes => Set<SystemScope>();

    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();

    public DbSet<KeptForm> KeptForms => Set<KeptForm>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    public DbSet<Proposal> Proposals => Set<Proposal>();

    public DbSet<ProposedChange> ProposedChanges => Set<ProposedChange>();

    /// <summary>Says which version of a row its reader saw: saving fails if there is another by now.</summary>
    public void ExpectVersion(IVersioned row, int seen) => Entry(row).Property(r => r.Version).OriginalValue = seen;

    /// <returns>False, with nothing saved, when a row is no longer of the version that was expected or read.</returns>
    public async Task<bool> TrySaveAsync(CancellationToken cancel)
    {
        try
        {
            await SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        CountVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        CountVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(DirectoryDb).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
        {
            entity.SetTableName(SnakeCase(entity.GetTableName()!.Replace("AspNet", "Account", StringComparison.Ordinal)));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.GetColumnName()));
            }
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcInstant>();

    private void CountVersions()
    {
        foreach (var changed in ChangeTracker.Entries<IVersioned>().Where(entry => entry.State == EntityState.Modified))
        {
            changed.Entity.Version = changed.Property(row => row.Version).OriginalValue + 1;
        }
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            text.Append(char.IsUpper(letter) && text.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
