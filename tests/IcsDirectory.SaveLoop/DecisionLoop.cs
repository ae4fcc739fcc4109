using System.Globalization;
using IcsDirectory.Changes;
using IcsDirectory.Cms;
using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using IcsDirectory.Mail;
using IcsDirectory.Proposals;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DependencyInjection;

namespace IcsDirectory.SaveLoop;

/// <summary>Accepts every open change in the database, several at a time, for tests that kill it.</summary>
internal static class DecisionLoop
{
    private const int AtATime = 4;

    public static async Task<int> RunAsync(string folder, string schema)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.Logging.ClearProviders();
        builder.Configuration["uSync:RootFolder"] = schema;
        builder.CreateUmbracoBuilder([typeof(DirectoryComposer).Assembly]).AddComposers().Build();
        builder.Services.AddSingleton(TimeProvider.System).AddDirectoryDb().AddChanges().AddDecisions().AddSingleton<ISiteLinks, ExampleLinks>();
        await using var app = builder.Build();
        await app.BootUmbracoAsync(CancellationToken.None);
        var open = Open(app.Services.GetRequiredService<SiteDatabase<DirectoryDb>>());
        Console.WriteLine("ready");
        await Parallel.ForEachAsync(open, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, (proposal, _) =>
        {
            Accept(app.Services, proposal);
            return ValueTask.CompletedTask;
        });
        return 0;
    }

    private static List<Proposal> Open(SiteDatabase<DirectoryDb> database)
    {
        using var db = database.Separate();
        return [.. db.Proposals.AsNoTracking().Include(p => p.Changes).Where(p => p.State == ProposalState.Submitted).OrderBy(p => p.Id)];
    }

    /// <summary>What is printed here was promised to be there for ever.</summary>
    private static void Accept(IServiceProvider services, Proposal proposal)
    {
        var version = proposal.Version;
        foreach (var change in proposal.Changes.Where(change => !change.Decision.IsFinal).OrderBy(change => change.Id))
        {
            var outcome = services.GetRequiredService<DecideChange>().Run(
                new(proposal.Id, change.Id, version++, "", new Choice.Accept(null, "", null), new(1, "editor")));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(outcome is DecisionOutcome.Done ? "done" : outcome.GetType().Name)} {change.Id}"));
        }
    }

    private sealed class ExampleLinks : ISiteLinks
    {
        public string Of(string path) => $"https://directory.example.org{path}";
    }
}
