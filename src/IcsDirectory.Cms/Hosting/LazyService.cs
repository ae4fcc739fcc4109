using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Cms.Hosting;

/// <summary>Lets a service be resolved when it is first used; Core takes some of its services so.</summary>
internal sealed class LazyService<T>(
    IServiceProvider services) : Lazy<T>(services.GetRequiredService<T>) where T : notnull;
