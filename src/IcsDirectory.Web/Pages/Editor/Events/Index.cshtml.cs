using System.Globalization;
using IcsDirectory.Events;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Editor.Events;

public sealed class IndexModel(ListEventDesk list) : PageModel
{
    public ListEventDesk.View Shown { get; private set; } = null!;

    public Func<int, string> PageAddress => page => string.Create(CultureInfo.InvariantCulture, $"/editor/events?page={page}");

    public void OnGet()
    {
        var asked = new QueryReader(Request.Query).Text("page");
        Shown = list.Run(int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1);
        ViewData.SetPage(new PageInfo("Events on the desk") { IsIndexed = false });
    }
}
