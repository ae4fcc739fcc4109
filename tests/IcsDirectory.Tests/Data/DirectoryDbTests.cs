using IcsDirectory.Accounts;
using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using IcsDirectory.Proposals;
using IcsDirectory.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Data;

/// <summary>The site's own tables share Umbraco's transactions.</summary>
public sealed class DirectoryDbTests : IDisposable
{
    private readonly DirectorySite _site = new();

    private SiteDatabase<DirectoryDb> Database => _site.Services.GetRequiredService<SiteDatabase<DirectoryDb>>();

    public DirectoryDbTests() => _ = _site.Address;

    [Fact]
    public void Every_table_can_be_read_and_written()
    {
        using var db = Database.Separate();
        db.Users.Add(new Account { UserName = "made.up@example.org", Role = AccountRole.Editor, Systems = { new() { SystemSlug = "devon" } } });
        db.SaveChanges();
        var account = db.Users.AsNoTracking().Include(a => a.Systems).Single();
        db.UserPasskeys.Add(new() { UserId = account.Id, CredentialId = [1], Data = new() { PublicKey = [2], AttestationObject = [3], ClientDataJson = [4], Name = "key" } });
        db.Proposals.Add(ProposalOf("P-1"));
        db.OutgoingMails.Add(new() { Key = Guid.NewGuid(), Recipient = "a@example.org", Subject = "s", Body = "b", CreatedAt = DateTime.UtcNow, DueAt = DateTime.UtcNow });
        db.SaveChanges();
        using var again = Database.Separate();
        var proposal = again.Proposals.Include(p => p.Changes).Single();
        Assert.Equal(AccountRole.Editor, account.Role);
        Assert.Equal("devon", Assert.Single(account.Systems).SystemSlug);
        Assert.Equal("key", again.UserPasskeys.Single().Data.Name);
        Assert.Equal((ProposalDoor.Public, ProposalState.Submitted, DateTimeKind.Utc), (proposal.Door, proposal.State, proposal.CreatedAt.Kind));
        Assert.Equal("some words", Assert.Single(proposal.Changes).Draft.Value);
        Assert.Null(proposal.Changes[0].Accepted);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_saved_in_a_scope_is_committed_with_the_content_or_not_at_all(bool completed)
    {
        var contents = _site.Services.GetRequiredService<IContentService>();
        var page = contents.GetRootContent().First();
        var name = page.Name;
        using (var scope = _site.Services.GetRequiredService<ICoreScopeProvider>().CreateCoreScope())
        {
            page.Name = "Changed";
            contents.Save(page);
            var db = Database.Writing();
            db.Proposals.Add(ProposalOf("P-2"));
            db.SaveChanges();
            if (completed)
            {
                scope.Complete();
            }
        }

        using var after = Database.Separate();
        Assert.Equal(completed ? 1 : 0, after.Proposals.Count());
        Assert.Equal(completed ? "Changed" : name, contents.GetById(page.Id)!.Name);
    }

    [Fact]
    public void Only_a_change_of_content_makes_other_processes_look()
    {
        var before = Counter();
        using (var scope = _site.Services.GetRequiredService<ICoreScopeProvider>().CreateCoreScope(autoComplete: true))
        {
            Database.Writing().Proposals.Add(ProposalOf("P-4"));
            Database.Writing().SaveChanges();
        }

        Assert.Equal(before, Counter());
    }

    [Fact]
    public async Task A_row_that_another_has_saved_meanwhile_is_not_overwritten()
    {
        using var db = Database.Separate();
        db.Proposals.Add(ProposalOf("P-3"));
        await db.SaveChangesAsync();
        var (first, second) = (Database.Separate(), Database.Separate());
        var (one, other) = (await first.Proposals.SingleAsync(), await second.Proposals.SingleAsync());
        (one.Note, other.Note) = ("first", "second");
        Assert.True(await first.TrySaveAsync(CancellationToken.None));
        Assert.False(await second.TrySaveAsync(CancellationToken.None));
        one.Note = "later";
        first.ExpectVersion(one, 1);
        Assert.False(await first.TrySaveAsync(CancellationToken.None));
        Assert.Equal(("first", 2), await db.Proposals.Select(p => ValueTuple.Create(p.Note, p.Version)).SingleAsync());
        first.Dispose();
        second.Dispose();
    }

    public void Dispose() => _site.Dispose();

    private long Counter()
    {
        using var connection = Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT counter FROM cms_change";
        return (long)command.ExecuteScalar()!;
    }

    private static Proposal ProposalOf(string reference) => new()
    {
        Reference = reference,
        SystemSlug = "devon",
        Door = ProposalDoor.Public,
        State = ProposalState.Submitted,
        CreatedAt = DateTime.UtcNow,
        Changes = { new() { Kind = ChangeKind.Add, Draft = new() { Value = "some words" } } },
    };
}
