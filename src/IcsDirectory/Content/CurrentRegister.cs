namespace IcsDirectory.Content;

/// <summary>The register that readers see now. Take <see cref="Value"/> once for each request: two reads may give two registers.</summary>
public sealed class CurrentRegister
{
    private volatile Register _value = Register.Empty;
    private long _version;

    public Register Value => _value;

    /// <summary>Rises with every register, after it and its projections have taken their places: what is worked out from them after
    /// this was read is at least as new as this says.</summary>
    public long Version => Interlocked.Read(ref _version);

    internal Lock Refreshing { get; } = new();

    internal void Swap(Register next, params IEnumerable<IRegisterProjection> projections)
    {
        _value = next;
        foreach (var projection in projections)
        {
            projection.Refresh(next);
        }

        Interlocked.Increment(ref _version);
    }
}
