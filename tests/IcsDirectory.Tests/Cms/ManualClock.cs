namespace IcsDirectory.Tests.Cms;

/// <summary>A clock whose timers fire when a test says so.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly List<Timer> _timers = [];

    /// <summary>What the clock says; the machine's time until it is set.</summary>
    public DateTimeOffset? Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now ?? base.GetUtcNow();

    /// <summary>Fires the timers of an interval once each, and waits until they were heard.</summary>
    public async Task TickAsync(TimeSpan interval)
    {
        foreach (var timer in _timers.Where(t => t.Period == interval).ToList())
        {
            timer.Fire();
        }
        await Task.Delay(300);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(callback, state, period);
        _timers.Add(timer);
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
