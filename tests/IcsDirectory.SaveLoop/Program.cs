// Another process on the engine's database, for tests that kill it or wait for what it does.
// Arguments: the content root, the uSync folder, and "save" with a number of saves, or "publish" with a key and a text.
using System.Globalization;
using IcsDirectory.Cms;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = args[0] });
builder.Logging.ClearProviders();
builder.Configuration["uSync:RootFolder"] = args[1];
builder.CreateUmbracoBuilder([]).Build();
await using var app = builder.Build();
await app.BootUmbracoAsync(CancellationToken.None);
var contents = app.Services.GetRequiredService<IContentService>();

if (args[2] == "publish")
{
    var content = contents.GetById(Guid.Parse(args[3]))!;
    content.SetValue("summary", args[4]);
    contents.Save(content);
    return contents.Publish(content, ["*"]).Success ? 0 : 1;
}

var known = new List<Guid>();
for (var i = 0; i < int.Parse(args[3], CultureInfo.InvariantCulture); i++)
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

// What is printed here was promised to be there for ever.
static void Acknowledge(IContent content, bool published) => Console.WriteLine(
    string.Create(
        CultureInfo.InvariantCulture, $"{content.Key} {content.GetValue<int>("population")} {(published ? "published" : "saved")}"));
