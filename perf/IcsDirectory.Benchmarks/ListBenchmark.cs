using System.Diagnostics;
using System.Globalization;
using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Benchmarks;

/// <summary>Processor time of listing the 42 systems with three facets and a text query, counts of all further choices included.
/// Rendering is not: <c>perf/site.sh</c> measures the page as a whole.</summary>
internal static class ListBenchmark
{
    private const int Times = 5_000;

    public static void Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("list-benchmark-").FullName;
        await using (var site = await BenchmarkSite.StartAsync(folder))
        {
            var list = new ListSystems(site.Register);
            var choices = new SystemChoices(new AsAt(new DateOnly(2026, 11, 22), new DateOnly(2026, 11, 22)))
            {
                Text = "trust",
                Facets =
                [
                    new FacetChoice(SystemFacet.InRegion, Region.Find("london")!), new FacetChoice(SystemFacet.InRegion, Region.Find("south-west")!),
                    new FacetChoice(SystemFacet.Lead, LeadStatus.NotKnown), new FacetChoice(SystemFacet.NotKnown, Unknown.Find("contact")!),
                ],
            };
            Measure(list, choices, Times / 10);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"list, three facets and a word: {Measure(list, choices, Times):F3} ms of processor time each"));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static double Measure(ListSystems list, SystemChoices choices, int times)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var i = 0; i < times; i++)
        {
            list.Run(choices);
        }

        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / times;
    }
}
