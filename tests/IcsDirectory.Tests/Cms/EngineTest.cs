namespace IcsDirectory.Tests.Cms;

/// <summary>A test with an engine of its own.</summary>
public abstract class EngineTest : IAsyncLifetime
{
    private protected Engine Site { get; private set; } = null!;

    public virtual async Task InitializeAsync() => Site = await Engine.StartAsync();

    public virtual async Task DisposeAsync() => await Site.DisposeAsync();
}
