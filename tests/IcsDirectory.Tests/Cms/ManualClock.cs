using System.Collections.Concurrent;

namespace IcsDirectory.Tests.Cms;

/// <summary>A clock whose timers fire when a test says so.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly ConcurrentQueue<Timer> _timers = [];

    /// <summary>What the clock says; the machine's time until it is set.</summary>
    public DateTimeOffset? Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now ?? base.GetUtcNow();

    /// <summary>Fires the timers of an interval until what they are for is done, or half a minute is over.</summary>
    public Task TickUntilAsync(TimeSpan interval, Func<bool> isDone) => TickUntilAsync(interval, () => Task.FromResult(isDone()));

    /// <inheritdoc cref="TickUntilAsync(TimeSpan, Func{bool})"/>
    public async Task TickUntilAsync(TimeSpan interval, Func<Task<bool>> isDone)
    {
        for (var turn = 0; turn < 100 && !await isDone(); turn++)
        {
            await TickAsync(interval);
        }
    }

    /// <summary>Fires the timers of an interval once each. Whoever hears them has little time: enough to see that nothing comes of
    /// it, not that something does.</summary>
    public async Task TickAsync(TimeSpan interval)
    {
        foreach (var timer in _timers.Where(t => t.Period == interval))
        {
            timer.Fire();
        }

        await Task.Delay(300);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(callback, state, period);
        _timers.Enqueue(timer);
        return timer;
    }

    private sealed class Timer(TimerCallback callback, object? state, TimeSpan period) : ITimer
    {
        private bool _disposed;

        public TimeSpan Period => period;

        public void Fire()
        {
            if (!_disposed)
            {
                callback(state);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => _disposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
