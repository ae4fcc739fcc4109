using IcsDirectory.Benchmarks;

var commands = new Dictionary<string, Action>
{
    ["list"] = ListBenchmark.Run,
    ["register"] = RegisterBenchmark.Run,
    ["search"] = SearchBenchmark.Run,
};

if (args.Length != 1 || !commands.TryGetValue(args[0], out var command))
{
    var names = string.Join('|', commands.Keys);
    Console.Error.WriteLine($"usage: dotnet run -c Release --project perf/IcsDirectory.Benchmarks -- {names}");
    return 1;
}

command();
return 0;
