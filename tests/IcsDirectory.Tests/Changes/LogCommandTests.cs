using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using IcsDirectory.Tests.Web;
using IcsDirectory.Web.Commands;

namespace IcsDirectory.Tests.Changes;

public sealed class LogCommandTests
{
    [Fact]
    public async Task Verify_counts_a_whole_log_and_names_the_first_broken_entry()
    {
        using var site = new DirectorySite();
        _ = site.Address;
        using var whole = new StringWriter();
        Assert.Equal(0, await LogCommand.Verify.RunAsync(site.Services, [], whole, CancellationToken.None));
        Assert.StartsWith($"{site.LastSeq()} entries, all as they were written.", whole.ToString(), StringComparison.Ordinal);

        using (var connection = site.Get<SiteDatabase<DirectoryDb>>().Open())
        {
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TRIGGER change_entry_is_settled; UPDATE change_entry SET role = 'editor' WHERE seq IN (40, 41)";
            command.ExecuteNonQuery();
        }

        using var broken = new StringWriter();
        Assert.Equal(1, await LogCommand.Verify.RunAsync(site.Services, [], broken, CancellationToken.None));
        Assert.StartsWith("Entry 40 is broken: hash:", broken.ToString(), StringComparison.Ordinal);
    }
}
