using IcsDirectory.Accounts;
using IcsDirectory.Changes;
using IcsDirectory.Content;
using IcsDirectory.Web.Changes;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Editor.Log;

/// <summary>The change log for the desk: as readers see it, without accounts, and with the way to take words out.</summary>
public sealed class IndexModel(ListChanges list, CurrentRegister register) : PageModel
{
    public ListChanges.View Shown { get; private set; } = null!;

    public IReadOnlyList<IgnoredParameter> Ignored { get; private set; } = [];

    public bool MayRedact => User.IsInRole(AccountRole.Administrator.Code);

    /// <summary>What the redaction that led here did, line by line.</summary>
    [TempData]
    public string[]? Done { get; set; }

    private ListChanges.Choice Choice { get; set; } = new();

    public void OnGet()
    {
        var query = new QueryReader(Request.Query);
        Choice = ChangesAddress.Read(query, register.Value);
        Shown = list.Run(Choice);
        Ignored = query.Ignored;
        ViewData.SetPage(new PageInfo("Change log") { IsIndexed = false });
    }

    public string Address(int page) => ChangesAddress.Of("/editor/log", Choice with { Page = page });
}
