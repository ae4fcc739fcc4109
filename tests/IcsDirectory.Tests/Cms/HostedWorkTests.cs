using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace IcsDirectory.Tests.Cms;

public sealed class HostedWorkTests
{
    private static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Scheduled_publishing_goes_on_after_a_failure_which_is_logged()
    {
        var (clock, log, fault) = (new ManualClock(), new LogLines(), new Fault());
        await using var site = await Engine.StartAsync(b =>
        {
            b.Services.AddSingleton<TimeProvider>(clock).AddSingleton<ILoggerProvider>(log).AddSingleton(fault);
            b.AddNotificationHandler<ContentPublishingNotification, Fails>();
        });
        await site.App.StartAsync();
        var record = site.New("Record");
        site.Contents.Save(record, -1, ContentScheduleCollection.CreateWithEntry(DateTime.UtcNow.AddSeconds(-1), null));

        await clock.TickUntilAsync(HalfAMinute, () => log.Lines.Any(line => line.Contains("Scheduled publishing failed", StringComparison.Ordinal)));
        Assert.Null(site.Live(record));
        Assert.Contains(log.Lines, line => line.Contains("Scheduled publishing failed", StringComparison.Ordinal));
        fault.IsMended = true;
        await clock.TickUntilAsync(HalfAMinute, () => site.Live(record) is not null);

        Assert.NotNull(site.Live(record));
        await site.App.StopAsync();
    }

    [Fact]
    public async Task Nothing_runs_by_itself_until_the_host_is_started()
    {
        var clock = new ManualClock();
        await using var site = await Engine.StartAsync(b => b.Services.AddSingleton<TimeProvider>(clock));
        var record = site.New("Record");
        site.Contents.Save(record, -1, ContentScheduleCollection.CreateWithEntry(DateTime.UtcNow.AddSeconds(-1), null));

        await clock.TickAsync(HalfAMinute);

        Assert.Null(site.Live(record));
    }

    private sealed class Fault
    {
        public bool IsMended { get; set; }
    }

    private sealed class Fails(Fault fault) : INotificationHandler<ContentPublishingNotification>
    {
        public void Handle(ContentPublishingNotification notification)
        {
            if (!fault.IsMended)
            {
                throw new InvalidOperationException("Not yet.");
            }
        }
    }

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
