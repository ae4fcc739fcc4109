using IcsDirectory.Cms.Hosting;
using Umbraco.Cms.Core.DependencyInjection;

namespace IcsDirectory.Tests.Cms;

public sealed class StartTests
{
    [Fact]
    public async Task Composers_of_the_product_run()
    {
        await using var site = await Engine.StartAsync(b => b.AddComposers());

        Assert.NotNull(site.Get<TestComposer>());
    }

    [Fact]
    public void Only_assemblies_of_the_product_that_know_umbraco_are_searched()
    {
        var names = ProductAssemblies.Of("IcsDirectory.Tests").Assemblies.Select(a => a.GetName().Name!).ToList();

        Assert.Contains("IcsDirectory.Tests", names);
        Assert.Contains("IcsDirectory.Cms", names);
        Assert.All(names, name => Assert.StartsWith("IcsDirectory", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_processes_may_start_at_once_on_an_empty_database()
    {
        var folder = Directory.CreateTempSubdirectory("engine-").FullName;

        var sites = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => Engine.StartAsync(folder: folder))));

        Assert.All(sites, site => Assert.Equal(["0001-content.sql", "0002-imported-files.sql"], Dump.Table(site, "schema_script").Select(row => row.Split('|')[0])));
        foreach (var site in sites)
        {
            await site.DisposeAsync();
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_database_lies_below_the_content_root_by_default()
    {
        await using var site = await Engine.StartAsync();

        Assert.True(File.Exists(Path.Combine(site.Folder, "data", "directory.db")));
    }
}
