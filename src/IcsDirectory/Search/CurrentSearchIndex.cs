using IcsDirectory.Content;

namespace IcsDirectory.Search;

/// <summary>The index that readers search now. It follows the register.</summary>
public sealed class CurrentSearchIndex : IRegisterProjection, IDisposable
{
    private volatile SearchIndex _value = SearchIndex.Build([]);

    /// <summary>May still be searched after another has taken its place.</summary>
    public SearchIndex Value => _value;

    /// <summary>Builds an index of the register and puts it in the place of the one before. Searches go on meanwhile.</summary>
    public void Refresh(Register register)
    {
        var before = _value;
        _value = SearchIndex.Build(DescribeRegister.Run(register));
        before.Dispose();
    }

    public void Dispose() => _value.Dispose();
}
