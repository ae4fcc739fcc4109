using System.Diagnostics;
using System.Globalization;
using IcsDirectory.Cms.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace IcsDirectory.Tests.Cms;

/// <summary>What holds when other processes use the database, or die while they do.</summary>
public sealed class ProcessTests
{
    [Theory]
    [InlineData(0.15)]
    [InlineData(0.4)]
    [InlineData(0.75)]
    public async Task Every_acknowledged_save_survives_a_kill(double share)
    {
        await using var site = await Engine.StartAsync();
        var acknowledged = await SaveUntilKilledAsync(site.Folder, 1_000, killAfter: (int)(1_333 * share));

        await using var restarted = await Engine.StartAsync(folder: site.Folder);

        Assert.Equal(["ok"], Pragma(restarted, "integrity_check"));
        Assert.Empty(Pragma(restarted, "foreign_key_check"));
        Assert.NotEmpty(acknowledged);
        Assert.All(acknowledged, line => AssertStored(restarted, line.Split(' ')));
        Assert.True(restarted.Contents.CheckDataIntegrity(new() { FixIssues = false }).Ok);
        Assert.NotNull(restarted.Published("Life goes on"));
    }

    [Fact]
    public async Task What_another_process_publishes_is_noticed_within_two_seconds()
    {
        var news = new News();
        await using var site = await Engine.StartAsync(b =>
        {
            b.Services.AddSingleton(news);
            b.AddNotificationHandler<ContentCacheRefresherNotification, Listener>();
        });
        await site.App.StartAsync();
        var record = site.Published("Record", summary: "here");
        news.Count = 0;

        using var other = Start(site.Folder, "publish", record.Key.ToString(), "elsewhere");
        await other.WaitForExitAsync();
        var since = Stopwatch.StartNew();
        while (site.Live(record)!.Summary != "elsewhere" && since.Elapsed < TimeSpan.FromSeconds(5))
        {
            await Task.Delay(20);
        }

        Assert.Equal((0, "elsewhere"), (other.ExitCode, site.Live(record)!.Summary));
        Assert.True(since.Elapsed < TimeSpan.FromSeconds(2), $"It took {since.Elapsed}.");
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        // The other process committed twice: a save and a publishing.
        Assert.InRange(news.Count, 1, 2);
        await site.App.StopAsync();
    }

    [Fact]
    public async Task What_this_process_publishes_is_told_once()
    {
        var news = new News();
        await using var site = await Engine.StartAsync(b =>
        {
            b.Services.AddSingleton(news);
            b.AddNotificationHandler<ContentCacheRefresherNotification, Listener>();
        });
        await site.App.StartAsync();

        site.Saved("Record");
        await Task.Delay(TimeSpan.FromSeconds(1.5));

        Assert.Equal(1, news.Count);
        await site.App.StopAsync();
    }

    [Fact]
    public async Task A_copy_that_another_process_made_stale_is_refused()
    {
        await using var site = await Engine.StartAsync();
        var record = site.Published("Record");
        using var other = Start(site.Folder, "publish", record.Key.ToString(), "elsewhere");
        await other.WaitForExitAsync();
        record.SetValue("summary", "here");

        Assert.Throws<IcsDirectory.Cms.Documents.StaleContentException>(() => site.Contents.Save(record));
    }

    [Fact]
    public async Task The_site_is_ready_once_it_has_booted()
    {
        await using var site = await Engine.StartAsync();

        var report = await site.Get<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(HealthStatus.Healthy, report.Status);
        Assert.Equal(["database", "published content"], report.Entries.Keys.Order());
    }

    private static void AssertStored(Engine site, string[] line)
    {
        var (key, value) = (Guid.Parse(line[0]), int.Parse(line[1], CultureInfo.InvariantCulture));
        var content = site.Contents.GetById(key);
        Assert.NotNull(content);
        // Values only ever rise, so a later one means that this one was there.
        Assert.True(
            content.GetValue<int>("population") >= value, $"{key} has {content.GetValue<int>("population")}, {value} was acknowledged.");
        if (line[2] == "published")
        {
            Assert.True(site.Live(content)!.Population >= value);
        }
    }

    private static async Task<List<string>> SaveUntilKilledAsync(string folder, int saves, int killAfter)
    {
        using var process = Start(folder, "save", saves.ToString(CultureInfo.InvariantCulture));
        var lines = new List<string>();
        while (lines.Count < killAfter && await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
        }
        process.Kill();
        // What was written before the end was acknowledged too; a half line was not.
        var rest = await process.StandardOutput.ReadToEndAsync();
        lines.AddRange(rest.Split('\n').SkipLast(1));
        await process.WaitForExitAsync();
        return lines;
    }

    private static Process Start(string folder, params string[] arguments) => Process.Start(new ProcessStartInfo(
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "IcsDirectory.SaveLoop.dll"), folder, Engine.SchemaFolder, .. arguments])
    {
        RedirectStandardOutput = true,
    })!;

    private static List<string> Pragma(Engine site, string name)
    {
        using var connection = site.Get<ContentDatabase>().Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }
        return rows;
    }

    private sealed class News
    {
        public int Count { get; set; }
    }

    private sealed class Listener(News news) : INotificationHandler<ContentCacheRefresherNotification>
    {
        public void Handle(ContentCacheRefresherNotification notification) => news.Count++;
    }
}
