using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using IcsDirectory.Content;
using IcsDirectory.Survey;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Benchmarks;

/// <summary>How long the register takes to build, values of documents read for the first time: the 42 systems, and 10,000 made-up
/// ones with a board each, copied from the 42 with all their statements.</summary>
internal static class RegisterBenchmark
{
    private const int Many = 10_000;

    public static void Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("register-benchmark-").FullName;
        await using (var site = await BenchmarkSite.StartAsync(folder))
        {
            await MeasureAsync(folder, "shipped");
            Console.WriteLine($"publishing {Many} made-up systems …");
            Enlarge(site);
        }

        await MeasureAsync(folder, "enlarged");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Each build on an engine of its own, so that nothing is read before; the first run is left out.</summary>
    private static async Task MeasureAsync(string folder, string name)
    {
        var times = new List<double>();
        var systems = 0;
        for (var run = 0; run < 6; run++)
        {
            // Started without composers: nothing has built a register of these documents yet.
            await using var site = await BenchmarkSite.StartAsync(folder, withComposers: false);
            var documents = site.Documents();
            GC.Collect();
            var start = Stopwatch.GetTimestamp();
            var register = BuildRegister.Run(documents, FrozenDictionary<string, PublishedRound>.Empty, DateOnly.FromDateTime(DateTime.UtcNow)).Register;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            systems = register.Systems.Length;
        }

        var counted = times.Skip(1).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-10} {systems,6} systems: min {counted[0]:F1} ms, median {counted[counted.Count / 2]:F1} ms, max {counted[^1]:F1} ms (first, with compilation: {times[0]:F1} ms)"));
    }

    private static void Enlarge(BenchmarkSite site)
    {
        var contents = site.Get<IContentService>();
        using var scope = site.Get<ICoreScopeProvider>().CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        var root = contents.GetRootContent().ToDictionary(c => c.Name!);
        var originals = contents.GetPagedChildren(root["Systems"].Id, 0, 100, out _, null, null, null, true).ToList();
        for (var n = originals.Count; n < Many; n++)
        {
            var board = Copy(contents, originals[n % originals.Count], root["Bodies"].Id, "body", n);
            board.SetValue("kind", """["integrated_care_board"]""");
            board.SetValue("odsCode", string.Create(CultureInfo.InvariantCulture, $"Z{n:D5}"));
            Publish(contents, board);
            var system = Copy(contents, originals[n % originals.Count], root["Systems"].Id, "system", n);
            system.SetValue("board", new GuidUdi(Constants.UdiEntityType.Document, board.Key).ToString());
            system.SetValue("statements", NewKeys(originals[n % originals.Count].GetValue<string>("statements")));
            Publish(contents, system);
        }

        scope.Complete();
    }

    private static IContent Copy(IContentService contents, IContent original, int parent, string type, int n)
    {
        var copy = contents.Create(string.Create(CultureInfo.InvariantCulture, $"Made-up {type} {n}"), parent, type);
        foreach (var property in original.Properties.Where(p => type == "system"))
        {
            copy.SetValue(property.Alias, property.GetValue());
        }

        copy.SetValue("slug", string.Create(CultureInfo.InvariantCulture, $"made-up-{type}-{n}"));
        return copy;
    }

    /// <summary>Statements have an address of their own by their keys.</summary>
    private static string? NewKeys(string? blocks)
    {
        if (string.IsNullOrEmpty(blocks))
        {
            return blocks;
        }

        foreach (var block in System.Text.Json.Nodes.JsonNode.Parse(blocks)!["contentData"]!.AsArray())
        {
            blocks = blocks.Replace(block!["key"]!.GetValue<string>(), Guid.NewGuid().ToString(), StringComparison.Ordinal);
        }

        return blocks;
    }

    private static void Publish(IContentService contents, IContent content)
    {
        contents.Save(content);
        if (!contents.Publish(content, ["*"]).Success)
        {
            throw new InvalidOperationException($"{content.Name} cannot be published.");
        }
    }
}
