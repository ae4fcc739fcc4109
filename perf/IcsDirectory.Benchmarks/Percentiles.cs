using System.Diagnostics;

namespace IcsDirectory.Benchmarks;

/// <summary>Times in milliseconds.</summary>
internal sealed record Percentiles(double P50, double P99, double Max)
{
    /// <summary>
    /// Runs an action <paramref name="times"/> times, after a tenth as many to warm up, and returns each run's time.
    /// </summary>
    public static double[] Measure(int times, Action action)
    {
        for (var i = 0; i < times / 10; i++)
        {
            action();
        }

        var elapsed = new double[times];
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            elapsed[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return elapsed;
    }

    public static Percentiles From(IEnumerable<double> elapsed)
    {
        var sorted = elapsed.Order().ToArray();
        return new(sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.99)], sorted[^1]);
    }
}
