using IcsDirectory.Cms;

namespace IcsDirectory.Web.Commands;

/// <summary>What the program does instead of serving the site when its first argument names a command.</summary>
internal static class CommandLine
{
    private static readonly IReadOnlyList<Command> All = [ImportCommand.Command, USyncCommand.Export, USyncCommand.Import, LogCommand.Verify, LogCommand.Scrub];

    /// <returns>None when the arguments ask to serve the site.</returns>
    public static bool IsAsked(string[] args) => args is [{ } first, ..] && !first.StartsWith('-');

    /// <returns>The exit code: 0 done, 1 refused, 2 not understood.</returns>
    public static async Task<int> RunAsync(WebApplication app, string[] args, CancellationToken cancel)
    {
        var command = All.FirstOrDefault(c => args.Take(c.Words.Length).SequenceEqual(c.Words));
        if (command is null || args.Length - command.Words.Length is var left && (left < command.FewestArguments || left > command.MostArguments))
        {
            await Console.Error.WriteLineAsync($"Not a command: {string.Join(' ', args)}\n\nCommands:\n{string.Join('\n', All.Select(c => "  " + c.Usage))}");
            return 2;
        }

        await app.BootUmbracoAsync(cancel);
        return await command.RunAsync(app.Services, args[command.Words.Length..], Console.Out, cancel);
    }
}
