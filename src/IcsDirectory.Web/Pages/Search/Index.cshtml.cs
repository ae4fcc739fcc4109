using System.Globalization;
using IcsDirectory.Search;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Queries;
using IcsDirectory.Web.RateLimits;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace IcsDirectory.Web.Pages.Search;

[PublicPage]
[EnableRateLimiting(SearchLimit.Policy)]
public sealed class IndexModel(SearchRegister search) : PageModel
{
    private static readonly IReadOnlyList<string> Kinds = ["", .. SearchKind.All.Select(kind => kind.Name)];

    public string Words { get; private set; } = "";

    public SearchKind? Kind { get; private set; }

    public SearchRegister.Found Found { get; private set; } = null!;

    public IReadOnlyList<IgnoredParameter> Ignored { get; private set; } = [];

    public string CountInWords => Found.Results switch
    {
        { NeedsMoreLetters: true } => $"Type more letters: “{Words}” is in nearly everything",
        { Total: 0 } => $"Nothing found for “{Words}”",
        { Total: 1 } => $"1 result for “{Words}”",
        { IsCapped: true } results => $"More than {results.Total:N0} results for “{Words}”: add words to narrow them",
        var results => $"{results.Total:N0} results for “{Words}”",
    };

    public void OnGet()
    {
        var query = new QueryReader(Request.Query);
        Words = query.Text("q");
        Kind = SearchKind.TryParse(query.OneOf("kind", Kinds), out var kind) ? kind : null;
        Found = search.Run(new(Words, Kind, query.Page()));
        Ignored = query.Ignored;
        ViewData.SetPage(new PageInfo(Words.Length == 0 ? "Search the directory" : $"{CountInWords} – search") { IsIndexed = false });
    }

    public string Href(SearchKind? kind, int page = 1) => "/search" + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["q"] = Words,
            ["kind"] = kind?.Name,
            ["page"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
        }.Where(pair => pair.Value is not null));
}
