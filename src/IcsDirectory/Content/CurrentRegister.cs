namespace IcsDirectory.Content;

/// <summary>The register that readers see now. Take <see cref="Value"/> once for each request: two reads may give two registers.</summary>
public sealed class CurrentRegister
{
    private readonly AsyncLocal<Register?> _preview = new();
    private volatile Register _value = Register.Empty;
    private volatile int _previews;
    private long _version;

    public Register Value => _previews == 0 ? _value : _preview.Value ?? _value;

    /// <summary>Rises with every register, after it and its projections have taken their places: what is worked out from them after
    /// this was read is at least as new as this says.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>Shows another register to this call alone, and to what it calls. What is made from it must not be kept: it is of
    /// no <see cref="Version"/>.</summary>
    /// <returns>Ends it when it is disposed, in the method that began it.</returns>
    public IDisposable Preview(Register register)
    {
        _preview.Value = register;
        Interlocked.Increment(ref _previews);
        return new End(this);
    }

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

    private sealed class End(CurrentRegister current) : IDisposable
    {
        public void Dispose()
        {
            current._preview.Value = null;
            Interlocked.Decrement(ref current._previews);
        }
    }
}
