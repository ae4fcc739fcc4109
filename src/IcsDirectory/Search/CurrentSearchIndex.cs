using IcsDirectory.Content;
using Microsoft.Extensions.Logging;

namespace IcsDirectory.Search;

/// <summary>The index that readers search now. It follows the register, built beside it: nobody but a searcher waits for it.</summary>
public sealed partial class CurrentSearchIndex(ILogger<CurrentSearchIndex> logger) : IRegisterProjection, IDisposable
{
    private volatile Task<SearchIndex> _value = Task.FromResult(SearchIndex.Build([]));

    /// <summary>Waits while the first index is built. May still be searched after another has taken its place.</summary>
    public SearchIndex Value => _value.GetAwaiter().GetResult();

    /// <summary>Begins an index of the register, to take the place of the one before. Searches go on meanwhile.</summary>
    public void Refresh(Register register)
    {
        var before = _value;
        _value = Task.Run(() => Build(register));
        _ = before.ContinueWith(old => old.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
    }

    public void Dispose()
    {
        if (_value.IsCompletedSuccessfully)
        {
            _value.Result.Dispose();
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
