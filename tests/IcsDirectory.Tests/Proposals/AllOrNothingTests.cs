using System.Globalization;
using System.Net;
using IcsDirectory.Proposals;
using IcsDirectory.Tests.Web;
using IcsDirectory.Vocabulary;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace IcsDirectory.Tests.Proposals;

/// <summary>An acceptance that fails at any of its steps has changed nothing, and succeeds once the cause is gone.</summary>
public sealed class AllOrNothingTests : IDisposable
{
    private readonly Trap _trap = new();
    private readonly DirectorySite _site;

    public AllOrNothingTests() => _site = DirectorySite.With([], services => services
        .AddSingleton<INotificationHandler<ContentSavingNotification>>(new Handler<ContentSavingNotification>(_trap))
        .AddSingleton<INotificationHandler<ContentPublishingNotification>>(new Handler<ContentPublishingNotification>(_trap)));

    [Theory]
    [InlineData("ContentSavingNotification", 1)] // the new source
    [InlineData("ContentPublishingNotification", 1)]
    [InlineData("ContentSavingNotification", 2)] // the system
    [InlineData("ContentPublishingNotification", 2)]
    [InlineData("UPDATE ON cms_node", 0)]
    [InlineData("INSERT ON cms_audit", 0)]
    [InlineData("UPDATE ON proposed_change", 0)]
    [InlineData("UPDATE ON proposal", 0)]
    [InlineData("INSERT ON outgoing_mail", 0)]
    public async Task A_failure_leaves_nothing_behind(string step, int time)
    {
        var desk = await Desk.OpenAsync(_site);
        var old = desk.Standing("dorset", StatementProperty.StructureModel);
        var proposal = desk.Given(
            "dorset", p => (p.ReplyAddress, p.ReplyConfirmedAt) = ("reader@example.org", DateTime.UtcNow), Desk.Correct(old, Desk.Draft(StatementProperty.StructureModel, "hub_and_spoke")));
        var page = await desk.OpenAsync(proposal);
        var before = Dump(desk);

        using (Failing(desk, step, time))
        {
            using var failed = await desk.SendAsync(page, "Accept", proposal.Changes[0]);
            Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        }

        Assert.Equal(before, Dump(desk));
        Assert.Equal(old, desk.Standing("dorset", StatementProperty.StructureModel));
        using var done = await desk.SendAsync(page, "Accept", proposal.Changes[0]);
        Assert.Equal((HttpStatusCode.Redirect, ProposalState.Settled), (done.StatusCode, desk.Read(proposal.Id).State));
        Assert.Single(desk.MailsAbout(proposal));
    }

    public void Dispose() => _site.Dispose();

    private Ending Failing(Desk desk, string step, int time)
    {
        if (time > 0)
        {
            (_trap.Armed, _trap.Time) = (step, time);
            return new(() => _trap.Armed = "");
        }

        Execute(desk, $"CREATE TRIGGER asked_to_fail BEFORE {step} BEGIN SELECT RAISE(ABORT, 'asked to fail'); END");
        return new(() => Execute(desk, "DROP TRIGGER asked_to_fail"));
    }

    private static void Execute(Desk desk, string sql)
    {
        using var connection = Connection(desk);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static System.Data.Common.DbConnection Connection(Desk desk) =>
        desk.Site.Services.GetRequiredService<IcsDirectory.Cms.Data.SiteDatabase<IcsDirectory.Data.DirectoryDb>>().Open();

    /// <summary>Every row of every table.</summary>
    private static List<string> Dump(Desk desk)
    {
        using var connection = Connection(desk);
        var tables = Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
        return [.. tables.SelectMany(table => Read(connection, $"SELECT * FROM {table}").Select(row => $"{table}\t{row}"))];
    }

    private static List<string> Read(System.Data.Common.DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('\t', Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    private sealed class Trap
    {
        public string Armed { get; set; } = "";

        public int Time { get; set; }
    }

    private sealed class Handler<T>(Trap trap) : INotificationHandler<T> where T : INotification
    {
        public void Handle(T notification)
        {
            if (trap.Armed == typeof(T).Name && --trap.Time == 0)
            {
                throw new InvalidOperationException("Asked to fail");
            }
        }
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
