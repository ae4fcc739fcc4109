using IcsDirectory.Cms;

namespace IcsDirectory.Web.Commands;

/// <summary>What the program does instead of serving the site when its first argument names a command.</summary>
internal static class CommandLine
{
    private static readonly IReadOnlyList<Command> All =
    [
        ImportCommand.Command, USyncCommand.Export, USyncCommand.Import, LogCommand.Verify, LogCommand.Scrub, CreateAdministratorCommand.Command,
        DemonstrateRoundCommand.Command,
    ];

    /// <returns>None when the arguments ask to serve the site.</returns>
    public static bool IsAsked(string[] args) => args is [{ } first, ..] && !first.StartsWith('-');

    /// <returns>Why the command is refused before anything is done; none otherwise.</returns>
    public static string? Prepare(WebApplicationBuilder builder, string[] args) =>
        IsAsked(args) && Find(args) is { } command ? command.Prepare(builder, args[command.Words.Length..]) : null;

    /// <returns>The exit code: 0 done, 1 refused, 2 not understood.</returns>
    public static async Task<int> RunAsync(WebApplication app, string[] args, CancellationToken cancel)
    {
        if (Find(args) is not { } command)
        {
            await Console.Error.WriteLineAsync($"Not a command: {string.Join(' ', args)}\n\nCommands:\n{string.Join('\n', All.Select(c => "  " + c.Usage))}");
            return 2;
        }

        await app.BootUmbracoAsync(cancel);
        return await command.RunAsync(app.Services, args[command.Words.Length..], Console.Out, cancel);
    }

    /// <returns>None when the arguments are not understood.</returns>
    private static Command? Find(string[] args) => All.FirstOrDefault(
        command => args.Take(command.Words.Length).SequenceEqual(command.Words)
            && args.Length - command.Words.Length is var left && left >= command.FewestArguments && left <= command.MostArguments);
}
