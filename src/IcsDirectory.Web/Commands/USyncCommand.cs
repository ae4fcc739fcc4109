using IcsDirectory.Cms.Sync;

namespace IcsDirectory.Web.Commands;

internal static class USyncCommand
{
    public static readonly Command Export = new(
        ["usync", "export"], 0, 1, "usync export [DIR]       writes all published content as uSync files, into uSync/v17 or DIR", ExportAsync);

    public static readonly Command Import = new(
        ["usync", "import"], 0, 0, "usync import             imports the changed content files of uSync/v17, as every start does", ImportAsync);

    private static async Task<int> ExportAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken cancel)
    {
        var content = services.GetRequiredService<USyncContent>();
        var written = content.Export(args.FirstOrDefault());
        await output.WriteLineAsync($"{written} documents written.");
        return 0;
    }

    /// <summary>Starting the engine has imported what changed since the last start; this looks at every file.</summary>
    private static async Task<int> ImportAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken cancel)
    {
        var import = services.GetRequiredService<USyncContent>().ImportAll();
        foreach (var left in import.LeftAlone)
        {
            await output.WriteLineAsync($"left alone {left}");
        }

        await output.WriteLineAsync($"{import.Created} created, {import.Updated} updated, {import.Unchanged} unchanged, {import.LeftAlone.Count} left alone.");
        return 0;
    }
}
