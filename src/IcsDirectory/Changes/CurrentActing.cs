namespace IcsDirectory.Changes;

/// <summary>On whose behalf this call changes content. It flows with the asynchronous call.</summary>
public sealed class CurrentActing
{
    private readonly AsyncLocal<Acting?> _value = new();

    /// <summary><see cref="Acting.Site"/> unless somebody has begun to act.</summary>
    public Acting Value => _value.Value ?? Acting.Site;

    /// <returns>Ends it when it is disposed, in the method that began it.</returns>
    public IDisposable Begin(Acting acting)
    {
        var outer = _value.Value;
        _value.Value = acting;
        return new End(() => _value.Value = outer);
    }

    private sealed class End(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
