using IcsDirectory.Proposals;
using IcsDirectory.Web.Accounts;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Staff;

/// <summary>The systems that someone speaks for: what they have begun, what waits, what is not known.</summary>
public sealed class IndexModel(ListStaffWork list) : PageModel
{
    public ListStaffWork.View Work { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Work = await list.RunAsync(AccountClaims.SystemsOf(User), cancel);
        ViewData.SetPage(new PageInfo("Your systems") { IsIndexed = false });
    }
}
