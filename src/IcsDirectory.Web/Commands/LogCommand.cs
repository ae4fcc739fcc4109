using IcsDirectory.Changes;
using IcsDirectory.Cms.Data;

namespace IcsDirectory.Web.Commands;

internal static class LogCommand
{
    public static readonly Command Verify = new(
        ["log", "verify"], 0, 0, "log verify               walks the change log and names the first entry that is not as it was written", VerifyAsync);

    public static readonly Command Scrub = new(
        ["log", "scrub"], 0, 0, "log scrub                writes the database’s file anew, so that nothing of what was taken out is left in its free space", ScrubAsync);

    private static async Task<int> ScrubAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken cancel)
    {
        var isDone = await services.GetRequiredService<ScrubDatabase>().RunAsync(cancel);
        await output.WriteLineAsync(isDone ? "The file was written anew." : "Others use the database: try again at a quiet time.");
        return isDone ? 0 : 1;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken cancel)
    {
        switch (services.GetRequiredService<VerifyChangeLog>().Run())
        {
            case VerifyChangeLog.Outcome.Broken broken:
                await output.WriteLineAsync($"Entry {broken.Seq} is broken: {broken.What}.");
                return 1;
            case VerifyChangeLog.Outcome.Whole whole:
                await output.WriteLineAsync($"{whole.Count} entries, all as they were written. The last has the hash {whole.Hash}.");
                return 0;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
