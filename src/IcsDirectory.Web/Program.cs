using IcsDirectory.Cms;
using IcsDirectory.Web.Commands;
using IcsDirectory.Web.Hosting;
using Umbraco.Cms.Core.DependencyInjection;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    // Reloading would watch every folder of the content root, which is the whole repository.
    Args = ["--hostBuilder:reloadConfigOnChange=false", .. CommandLine.IsAsked(args) ? [] : args],
    ContentRootPath = ContentRoot.Find(),
});
builder.CreateUmbracoBuilder().AddComposers().Build();
builder.AddDirectoryWeb();
if (CommandLine.Prepare(builder, args) is { } refusal)
{
    await Console.Error.WriteLineAsync(refusal);
    return 2;
}

await using var app = builder.Build();
if (CommandLine.IsAsked(args))
{
    return await CommandLine.RunAsync(app, args, CancellationToken.None);
}

// Content and pages do not need each other to be made ready, and each takes a part of the start that one sees.
var boot = Task.Run(() => app.BootUmbracoAsync(CancellationToken.None));
app.UseDirectoryWeb();
await boot;
await app.RunAsync();
return 0;

/// <summary>Public so that tests can start the site.</summary>
public partial class Program;
