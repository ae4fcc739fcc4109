using System.Globalization;
using IcsDirectory.Sources;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Editor.Sources;

public sealed class IndexModel(ListSourceLibrary list) : PageModel
{
    public ListSourceLibrary.View Shown { get; private set; } = null!;

    public string Words { get; private set; } = "";

    public string Which { get; private set; } = "";

    public Func<int, string> PageAddress => page => string.Create(
        CultureInfo.InvariantCulture, $"/editor/sources?q={Uri.EscapeDataString(Words)}&show={Which}&page={page}");

    public void OnGet()
    {
        var query = new QueryReader(Request.Query);
        Words = query.Text("q");
        Which = query.OneOf("show", [.. ListSourceLibrary.Filters.Select(filter => filter.Code)]);
        Shown = list.Run(new(Words, Which, int.TryParse(query.Text("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1));
        ViewData.SetPage(new PageInfo("Source library") { IsIndexed = false });
    }
}
