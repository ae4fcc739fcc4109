using IcsDirectory.Import;

namespace IcsDirectory.Web.Commands;

internal static class ImportCommand
{
    private const string DryRun = "--dry-run";

    public static readonly Command Command = new(
        ["import"], 1, 2, "import DIR [--dry-run]   reads the CSV files in DIR and publishes what they say, all or nothing", RunAsync);

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken cancel)
    {
        var folder = args.FirstOrDefault(arg => arg != DryRun);
        if (folder is null || (args.Length == 2 && !args.Contains(DryRun)))
        {
            await output.WriteLineAsync($"Usage: {Command.Usage}");
            return 2;
        }

        var outcome = await services.GetRequiredService<ImportFiles>().RunAsync(folder, args.Contains(DryRun), cancel);
        await output.WriteLineAsync(Describe(outcome));
        return outcome is ImportOutcome.Done ? 0 : 1;
    }

    private static string Describe(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Refused refused => string.Join('\n', [.. refused.Problems.Select(p => $"refuse {p}"), $"{refused.Problems.Count} refused. Nothing was imported."]),
        ImportOutcome.Done done => string.Join('\n', [.. done.Changes.Select(c => c.ToString()), Totals(done)]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Totals(ImportOutcome.Done done) =>
        $"{done.Changes.Count(c => c.IsNew)} to add, {done.Changes.Count(c => !c.IsNew)} to change, {done.Unchanged} unchanged. "
        + (done.IsDryRun ? "Dry run: nothing was imported." : done.Changes.Count == 0 ? "There was nothing to import." : "Imported.");
}
