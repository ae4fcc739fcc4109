using IcsDirectory.Content;
using Microsoft.Extensions.Logging;

namespace IcsDirectory.Search;

/// <summary>The index that readers search now. It follows the register, built beside it: nobody but a searcher waits for it.</summary>
public sealed partial class CurrentSearchIndex(ILogger<CurrentSearchIndex> logger) : IRegisterProjection, IDisposable
{
    /// <summary>How long an index that nobody asks for may wait: the first pages after a start come before it, and of several
    /// registers in a row only the last one has an index.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private volatile Lazy<SearchIndex> _value = Nothing();

    /// <summary>Waits while the index is built. May still be searched after another has taken its place.</summary>
    public SearchIndex Value => _value.Value;

    /// <summary>Puts an index of the register, built when it is asked for or soon, in the place of the one before.</summary>
    public void Refresh(Register register)
    {
        var (before, next) = (_value, new Lazy<SearchIndex>(() => Build(register)));
        _value = next;
        _ = BuildSoonAsync(next);
        DisposeOf(before);
    }

    public void Dispose()
    {
        var last = _value;
        _value = Nothing();
        DisposeOf(last);
    }

    private static Lazy<SearchIndex> Nothing() => new(() => SearchIndex.Build([]));

    private static void DisposeOf(Lazy<SearchIndex> index)
    {
        if (index.IsValueCreated)
        {
            index.Value.Dispose();
        }
    }

    private async Task BuildSoonAsync(Lazy<SearchIndex> index)
    {
        await Task.Delay(Patience);
        if (_value == index)
        {
            _ = index.Value;
        }
    }

    private SearchIndex Build(Register register)
    {
        try
        {
            return SearchIndex.Build(DescribeRegister.Run(register));
        }
        catch (Exception failed)
        {
            LogFailure(failed);
            throw;
        }
    }

    [LoggerMessage(LogLevel.Error, "The search index could not be built")]
    private partial void LogFailure(Exception failed);
}
