using IcsDirectory.Changes;
using IcsDirectory.Content;
using IcsDirectory.Systems;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Changes;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Changes;

[PublicPage]
public sealed class IndexModel(ListChanges list, CurrentRegister register) : PageModel
{
    public ListChanges.View Shown { get; private set; } = null!;

    public ListChanges.Choice Choice { get; private set; } = new();

    public IReadOnlyList<IntegratedCareSystem> Systems { get; private set; } = [];

    public IReadOnlyList<IgnoredParameter> Ignored { get; private set; } = [];

    public bool IsFiltered => Choice with { Page = 1 } != new ListChanges.Choice();

    public void OnGet()
    {
        var query = new QueryReader(Request.Query);
        Choice = ChangesAddress.Read(query, register.Value);
        Shown = list.Run(Choice);
        Systems = register.Value.Systems;
        Ignored = query.Ignored;
        ViewData.SetPage(new PageInfo("What changed in the directory")
        {
            Description = "Every change to what this directory says: old value, new value, since when, on which source, by which role and why.",
            Alternates = Feeds(Choice with { Page = 1 }),
        });
    }

    public static IReadOnlyList<Alternate> Feeds(ListChanges.Choice choice) =>
    [
        new("application/atom+xml", "Changes (Atom)", ChangesAddress.Of(ChangesAddress.Atom, choice)),
        new("application/feed+json", "Changes (JSON Feed)", ChangesAddress.Of(ChangesAddress.Json, choice)),
    ];

    public string Address(int page) => ChangesAddress.Of(ChangesAddress.Page, Choice with { Page = page });
}
