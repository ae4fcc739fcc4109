using System.Diagnostics;
using System.Globalization;
using IcsDirectory.Search;

namespace IcsDirectory.Benchmarks;

/// <summary>Times searches in an index of the size of the directory and in one of 300,000 documents.</summary>
internal static class SearchBenchmark
{
    private static readonly string[] Queries =
    [
        "Hull", "Bradford", "manchester", "north", "Surrey Heath", "E54000057", "R0A", "HNY", "pro", "procurement",
        "procurement lead Manchester", "hospital trust", "hub and spoke", "shared service contract",
        "the board of the trust", "manchestr", "procuremant hbu", "Shropshre hospitl", "stents for hull wheelchairs",
        "zzzzqqqq", "rare001", "word1", "word12 word13", "trust hospital procurement service board", "word1234", "w",
        "wo", "wor",
    ];

    public static void Run()
    {
        Measure(SyntheticDocuments.Small, 2_000);
        Measure(SyntheticDocuments.Large, 100);
    }

    private static void Measure(int count, int rounds)
    {
        var documents = SyntheticDocuments.Make(count);
        var before = Memory();
        var watch = Stopwatch.StartNew();
        using var index = SearchIndex.Build(documents);
        var built = watch.Elapsed;
        var mebibytes = (Memory() - before) / (1024.0 * 1024);
        Print($"\n{count:N0} documents: built in {built.TotalSeconds:F2} s, {mebibytes:F0} MiB beside the documents");
        Print($"{"query",-42}{"hits",8}{"p50 ms",9}{"p99 ms",9}{"max ms",9}{"suggest p99",13}");
        foreach (var query in Enumerable.Repeat(Queries, 10).SelectMany(q => q)) // until the code is compiled for good
        {
            index.Find(query, null, 0, 20);
        }

        var all = Queries.SelectMany(q => MeasureQuery(index, q, rounds)).ToArray();
        Print($"{Row("all of three or more characters", "", Percentiles.From(all))}");
    }

    /// <summary>Returns the times that count: the goals are for three or more characters.</summary>
    private static double[] MeasureQuery(SearchIndex index, string query, int rounds)
    {
        var total = index.Find(query, null, 0, 20);
        var find = Percentiles.Measure(rounds, () => index.Find(query, null, 0, 20));
        var suggest = Percentiles.From(Percentiles.Measure(rounds, () => index.Suggest(query, 8)));
        var hits = $"{total.Total}{(total.IsCapped ? "+" : "")}";
        Print($"{Row(query, hits, Percentiles.From(find))}{suggest.P99,13:F3}");
        return query.Length < 3 ? [] : find;
    }

    private static string Row(string name, string hits, Percentiles p) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-42}{hits,8}{p.P50,9:F3}{p.P99,9:F3}{p.Max,9:F3}");

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);
}
