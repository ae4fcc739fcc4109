using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using IcsDirectory.Web.Discovery;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Web;

[Collection(nameof(SiteTests))]
public sealed partial class LayoutTests(DirectorySite site)
{
    [Fact]
    public async Task A_page_has_its_landmarks_title_and_description()
    {
        var page = await site.GetPageAsync("/styles");

        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Components – ICS Procurement Directory", page.Title);
        Assert.NotEmpty(page.QuerySelector("meta[name=description]")!.GetAttribute("content")!);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main#main-content"));
        Assert.Single(page.QuerySelectorAll("body > header"));
        Assert.Single(page.QuerySelectorAll("body > footer"));
        Assert.Equal("#main-content", page.QuerySelector("a.govuk-skip-link")!.GetAttribute("href"));
        Assert.Equal(["Home", "Systems", "Sample"], page.QuerySelectorAll(".govuk-breadcrumbs a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task A_shared_page_reads_well()
    {
        var page = await site.GetPageAsync("/?at=2022-05-10");
        string Property(string name) => page.QuerySelector($"meta[property='{name}']")!.GetAttribute("content")!;

        var address = new Uri(site.Address, "/").ToString();
        Assert.Equal(address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(address, Property("og:url"));
        Assert.Equal(page.Title, $"{Property("og:title")} – ICS Procurement Directory");
        Assert.StartsWith(address, Property("og:image"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_header_searches_and_the_footer_says_whose_site_this_is_not()
    {
        var page = await site.GetPageAsync("/");
        var form = page.QuerySelector("header form[role=search]")!;

        Assert.Equal(("/search", "get"), (form.GetAttribute("action"), form.GetAttribute("method")));
        Assert.Equal("Search the directory", form.QuerySelector("label[for=site-search]")!.TextContent);
        Assert.Equal("q", form.QuerySelector("#site-search")!.GetAttribute("name"));
        Assert.Equal(["/systems", "/status", "/compare", "/sources", "/search"],
            page.QuerySelectorAll("header nav a").Select(link => link.GetAttribute("href")));
        var footer = page.QuerySelector("footer")!.TextContent;
        Assert.Contains("Independent. Not an NHS or government website.", footer, StringComparison.Ordinal);
        Assert.Contains("Contains National Statistics data © Crown copyright and database right 2022", footer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_is_shown_in_words_and_kept_for_machines()
    {
        var date = (await site.GetPageAsync("/styles")).QuerySelector("time")!;
        Assert.Equal(("10 May 2022", "2022-05-10"), (date.TextContent, date.GetAttribute("datetime")));
    }

    [Fact]
    public async Task Nothing_is_styled_or_scripted_inline()
    {
        var page = await site.GetPageAsync("/styles");
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onload]"));
    }

    /// <summary>What only forms and desks use; the layout of the desk and the box that no person sees have no example.</summary>
    [Fact]
    public async Task Every_component_of_forms_and_desks_is_shown_on_the_page_of_components()
    {
        var page = await site.GetPageAsync("/styles");
        var styles = Path.Combine(Repository.Root, "src", "IcsDirectory.Web", "Styles");
        var files = ComponentFile().Matches(await File.ReadAllTextAsync(Path.Combine(styles, "forms.scss"))).Select(use => Path.Combine(styles, "components", $"_{use.Groups[1].Value}.scss"));
        var classes = files.SelectMany(file => ComponentClass().Matches(File.ReadAllText(file))).Select(match => match.Value).Distinct().Except([".app-desk", ".app-trap", ".app-library"]).ToList();

        Assert.True(classes.Count > 20);
        Assert.All(classes, name => Assert.True(page.QuerySelector($"main {name}") is not null, $"{name} has no example on /styles"));
        Assert.All(["ins", "del", "[name^='Sample.Statement.']", "#tree-caption", "#conflicts", "#Blocks_aliases"], part => Assert.NotNull(page.QuerySelector($"main {part}")));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_told(string path)
    {
        using var response = await site.GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Robots_are_shown_the_map()
    {
        var text = await site.Reader.GetStringAsync("/robots.txt");
        Assert.Contains($"Sitemap: {new Uri(site.Address, "/sitemap.xml")}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_lists_what_the_features_gave_it_under_the_public_address()
    {
        using var published = DirectorySite.With([("Site:PublicAddress", "https://directory.example.org")], services =>
            services.Configure<SiteMap>(map => map.Add(_ => [new("/test-entry", new DateOnly(2022, 7, 1)), new("/test-entry")])));
        var map = XDocument.Parse(await published.Reader.GetStringAsync("/sitemap.xml"));

        var entry = Assert.Single(map.Root!.Elements(), url => url.Value.Contains("/test-entry", StringComparison.Ordinal));
        Assert.Equal(["https://directory.example.org/test-entry", "2022-07-01"], entry.Elements().Select(part => part.Value));
    }

    [GeneratedRegex("@use \"components/([a-z-]+)\"")]
    private static partial Regex ComponentFile();

    [GeneratedRegex(@"^\.app-[a-z-]+", RegexOptions.Multiline)]
    private static partial Regex ComponentClass();
}
