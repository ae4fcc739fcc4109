namespace IcsDirectory.Content;

/// <summary>The register that readers see now. Take <see cref="Value"/> once for each request: two reads may give two registers.</summary>
public sealed class CurrentRegister
{
    private volatile Register _value = Register.Empty;

    public Register Value => _value;

    internal Lock Refreshing { get; } = new();

    internal void Swap(Register next) => _value = next;
}
