using IcsDirectory.Web.Hosting;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    // Reloading would watch every folder of the content root, which is the whole repository.
    Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
    ContentRootPath = ContentRoot.Find(),
});
builder.AddDirectoryWeb();

var app = builder.Build();
app.UseDirectoryWeb();
await app.RunAsync();

/// <summary>Public so that tests can start the site.</summary>
public partial class Program;
