using System.Runtime.ExceptionServices;

namespace IcsDirectory.Cms.Scoping;

/// <summary>Runs actions that must all have their turn, whatever one of them throws.</summary>
internal static class Everyone
{
    /// <exception cref="AggregateException">Several failed; the failure of a single one is thrown as it
    /// was.</exception>
    public static void Run(params ReadOnlySpan<Action> actions)
    {
        var failures = new List<Exception>();
        foreach (var action in actions)
        {
            try
            {
                action();
            }
#pragma warning disable CA1031 // thrown below, once all have run
            catch (Exception failure)
#pragma warning restore CA1031
            {
                failures.Add(failure);
            }
        }
        if (failures.Count == 1)
        {
            ExceptionDispatchInfo.Throw(failures[0]);
        }
        if (failures.Count > 1)
        {
            throw new AggregateException(failures);
        }
    }
}
