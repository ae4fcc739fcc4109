using System.Globalization;
using IcsDirectory.Cms;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.SaveLoop;

/// <summary>Another process on the engine's database, for tests that kill it or wait for what it does.</summary>
internal static class SaveLoop
{
    /// <param name="args">The content root, the uSync folder, and "save" with a number of saves, "publish" with a key and a text, or
    /// "decide".</param>
    private static async Task<int> Main(string[] args)
    {
        if (args[2] == "decide")
        {
            return await DecisionLoop.RunAsync(args[0], args[1]);
        }

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = args[0] });
        builder.Logging.ClearProviders();
        builder.Configuration["uSync:RootFolder"] = args[1];
        builder.CreateUmbracoBuilder([]).Build();
        await using var app = builder.Build();
        await app.BootUmbracoAsync(CancellationToken.None);
        var contents = app.Services.GetRequiredService<IContentService>();
        return args[2] == "publish" ? Publish(contents, Guid.Parse(args[3]), args[4]) : Save(contents, int.Parse(args[3], CultureInfo.InvariantCulture));
    }

    private static int Publish(IContentService contents, Guid key, string summary)
    {
        var content = contents.GetById(key)!;
        content.SetValue("summary", summary);
        contents.Save(content);
        return contents.Publish(content, ["*"]).Success ? 0 : 1;
    }

    private static int Save(IContentService contents, int times)
    {
        var known = new List<Guid>();
        for (var i = 0; i < times; i++)
        {
            var content = i % 4 == 0
                ? contents.Create($"Record {Environment.ProcessId}-{i}", -1, "record")
                : contents.GetById(known[i % known.Count])!;
            content.SetValue("code", "QOP");
            content.SetValue("population", i);
            contents.Save(content);
            Acknowledge(content, published: false);
            if (i % 3 == 0)
            {
                contents.Publish(content, ["*"]);
                Acknowledge(content, published: true);
            }

            known.Add(content.Key);
        }

        return 0;
    }

    /// <summary>What is printed here was promised to be there for ever.</summary>
    private static void Acknowledge(IContent content, bool published) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{content.Key} {content.GetValue<int>("population")} {(published ? "published" : "saved")}"));
}
