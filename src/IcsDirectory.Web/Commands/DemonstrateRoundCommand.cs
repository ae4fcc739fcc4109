using IcsDirectory.Cms.Data;
using IcsDirectory.Survey.Running;

namespace IcsDirectory.Web.Commands;

internal static class DemonstrateRoundCommand
{
    public static readonly Command Command = new(
        ["demonstrate-round"], 1, 1, "demonstrate-round FILE   makes a new database FILE with a whole round of made-up answers", RunAsync)
    { Prepare = Prepare };

    private static string? Prepare(WebApplicationBuilder builder, string[] args)
    {
        var file = Path.GetFullPath(args[0]);
        if (file == DatabaseFile.Of(builder))
        {
            return $"{file} is the database of the site itself. A demonstration needs a file of its own. Nothing was done.";
        }

        if (Path.Exists(file))
        {
            return $"{file} exists already. A demonstration needs a new file. Nothing was done.";
        }

        DatabaseFile.Use(builder, file);
        return null;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var slug = await scope.ServiceProvider.GetRequiredService<DemonstrateRound>().RunAsync(cancel);
        await output.WriteLineAsync($"""
            A round with made-up answers was run and published. No mail of this database is ever sent. Start the site on it:

            ConnectionStrings__umbracoDbDSN='{DatabaseFile.ConnectionString(Path.GetFullPath(args[0]))}' dotnet run --project src/IcsDirectory.Web

            and open /rounds/{slug}
            """);
        return 0;
    }
}
