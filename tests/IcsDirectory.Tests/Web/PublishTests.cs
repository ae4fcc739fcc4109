using IcsDirectory.Content;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Web;

/// <summary>What editors publish is what the next reader sees, through every cache.</summary>
public sealed class PublishTests : IDisposable
{
    private readonly DirectorySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_publish_shows_on_the_next_page_and_an_unpublish_hides_it()
    {
        Assert.Equal("Procurement in Dorset", await TitleAsync());
        var contents = _site.Services.GetRequiredService<IContentService>();
        var systems = contents.GetRootContent().Single(c => c.Name == "Systems");
        var dorset = contents.GetPagedChildren(systems.Id, 0, 100, out _, null, null, null, true).Single(c => c.Name == "Dorset");
        dorset.Name = "Dorset and its <b>coast</b>";
        Assert.True(contents.Save(dorset).Success);
        Assert.Equal("Procurement in Dorset", await TitleAsync());
        Assert.True(contents.Publish(dorset, ["*"]).Success);
        Assert.Equal("Procurement in Dorset and its <b>coast</b>", await TitleAsync());
        Assert.True(contents.Unpublish(dorset).Success);
        using var gone = await _site.GetAsync("/systems/dorset");
        Assert.Equal(System.Net.HttpStatusCode.Gone, gone.StatusCode);
    }

    [Fact]
    public void Each_publish_raises_the_registers_version()
    {
        _ = _site.Address;
        var register = _site.Services.GetRequiredService<CurrentRegister>();
        var before = register.Version;
        var contents = _site.Services.GetRequiredService<IContentService>();
        var about = contents.GetRootContent().Single(c => c.HasProperty("slug") && c.GetValue<string>("slug") == "about");
        about.SetValue("description", "Another description.");
        Assert.True(contents.Save(about).Success && contents.Publish(about, ["*"]).Success);
        Assert.True(register.Version > before);
        Assert.Equal("Another description.", register.Value.FindPage("about")!.Description);
    }

    [Fact]
    public void Projections_are_renewed_before_the_version_rises_and_pages_dropped_after()
    {
        var register = new CurrentRegister();
        var probe = new Probe(register);
        register.Swap(Register.Empty, probe);
        Assert.Equal((0, 1), (probe.Seen, register.Version));
    }

    private sealed class Probe(CurrentRegister register) : IRegisterProjection
    {
        public long Seen { get; private set; } = -1;

        public void Refresh(Register next) => Seen = register.Version;
    }

    private async Task<string> TitleAsync()
    {
        var page = await _site.GetPageAsync("/systems/dorset");
        return page.QuerySelector("h1")!.FirstChild!.TextContent.Trim();
    }
}
