using System.Diagnostics;
using System.Globalization;
using IcsDirectory.Accounts;
using IcsDirectory.Changes;
using IcsDirectory.Proposals;
using IcsDirectory.Tests.Web;
using IcsDirectory.Vocabulary;
using Microsoft.Data.Sqlite;

namespace IcsDirectory.Tests.Proposals;

/// <summary>A process that dies while it accepts leaves each change wholly published or wholly pending.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 20;
    private const int Proposals = 400;
    private readonly string _folder = Directory.CreateTempSubdirectory("decisions-").FullName;

    private string File => Path.Combine(_folder, "data", "directory.db");

    [Fact]
    public async Task After_a_kill_each_change_is_wholly_published_or_wholly_pending()
    {
        await GivenProposalsAsync();
        var random = new Random(20221);
        var acknowledged = new HashSet<long>();
        for (var kill = 0; kill < Kills; kill++)
        {
            acknowledged.UnionWith(await DecideUntilKilledAsync(random.Next(0, 250)));
            AssertWhole(acknowledged);
        }

        using var site = Site();
        var published = Rows("SELECT published_statement_id, draft FROM proposed_change WHERE published_at IS NOT NULL ORDER BY id DESC LIMIT 1").Single();
        Assert.InRange(acknowledged.Count, Kills, 2 * Proposals - 1); // some were decided, and not all: each kill came amid work
        Assert.NotNull(await site.GetPageAsync($"/systems/devon/facts/{published[0]}"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private DirectorySite Site() => DirectorySite.With([("ConnectionStrings:umbracoDbDSN", $"Data Source={File}")]);

    private async Task GivenProposalsAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        DirectorySite.CopyDatabase(File);
        using var site = Site();
        using var editor = await site.SignInAsync(AccountRole.Editor); // the account in whose name the other process decides
        using var db = new Desk(site, editor).Database;
        for (var i = 0; i < Proposals; i++)
        {
            db.Proposals.Add(new()
            {
                Reference = $"K-{i}",
                SystemSlug = "devon",
                Door = ProposalDoor.Public,
                State = ProposalState.Submitted,
                ReplyAddress = "reader@example.org",
                ReplyConfirmedAt = DateTime.UtcNow,
                CreatedAt = DateTime.UtcNow,
                SubmittedAt = DateTime.UtcNow,
                Changes = { Change(2 * i), Change((2 * i) + 1) },
            });
        }

        await db.SaveChangesAsync();
    }

    private static ProposedChange Change(int number) => Desk.Add(Desk.Draft(StatementProperty.Context, value: string.Create(CultureInfo.InvariantCulture, $"marker {number}.")));

    /// <returns>Ids of the changes that the other process said it had accepted.</returns>
    private async Task<List<long>> DecideUntilKilledAsync(int milliseconds)
    {
        using var process = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "IcsDirectory.SaveLoop.dll"), _folder, Path.Combine(Repository.Root, "uSync", "v17"), "decide"])
        { RedirectStandardOutput = true })!;
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (line != "ready")
            {
                break;
            }
        }

        Assert.Equal("ready", lines.FirstOrDefault()); // else it ended by itself
        await Task.Delay(milliseconds);
        process.Kill();
        lines.AddRange((await process.StandardOutput.ReadToEndAsync()).Split('\n').SkipLast(1)); // a half line was not acknowledged
        await process.WaitForExitAsync();
        Assert.All(lines.Skip(1), line => Assert.StartsWith("done ", line, StringComparison.Ordinal));
        return [.. lines.Skip(1).Select(line => long.Parse(line.AsSpan(5), CultureInfo.InvariantCulture))];
    }

    private void AssertWhole(HashSet<long> acknowledged)
    {
        Assert.Equal("ok", Rows("PRAGMA integrity_check").Single()[0]);
        var live = Rows("SELECT v.data FROM cms_version v WHERE v.published AND v.data LIKE '%\"slug\":\"devon\"%'").Single()[0];
        var log = LogText();
        foreach (var row in Rows("SELECT id, decision, published_statement_id, json_extract(draft, '$.Value') FROM proposed_change"))
        {
            var (id, isAccepted, statement, marker) = (long.Parse(row[0], CultureInfo.InvariantCulture), row[1] == "accepted", row[2], row[3]);
            Assert.Equal((id, isAccepted, isAccepted), (id, statement.Length > 0, live.Contains(marker, StringComparison.Ordinal)));
            Assert.True(isAccepted || !acknowledged.Contains(id), $"Change {id} was acknowledged and is not accepted.");
            Assert.True(log.Contains(marker, StringComparison.OrdinalIgnoreCase) == isAccepted, $"The log does not agree about change {id}.");
        }

        foreach (var row in Rows("SELECT p.reference, p.state, (SELECT COUNT(*) FROM proposed_change c WHERE c.proposal_id = p.id AND c.decision = 'pending'), (SELECT COUNT(*) FROM outgoing_mail m WHERE m.subject LIKE '% ' || p.reference || ' %') FROM proposal p"))
        {
            Assert.Equal((row[0], row[2] == "0", row[2] == "0" ? "1" : "0"), (row[0], row[1] == "settled", row[3]));
        }
    }

    /// <summary>What the change log says of new values, once its chain is found whole.</summary>
    private string LogText()
    {
        using var connection = new SqliteConnection($"Data Source={File}");
        connection.Open();
        Assert.IsType<VerifyChangeLog.Outcome.Whole>(VerifyChangeLog.Run(connection, null));
        return string.Join('\n', Rows("SELECT new_text FROM change_entry WHERE new_text IS NOT NULL").Select(row => row[0]));
    }

    private List<string[]> Rows(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? "")]);
        }

        return rows;
    }
}
