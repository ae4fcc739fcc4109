using IcsDirectory.Proposals;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Proposals;

/// <summary>Where the link leads that was sent to the address of a reply. Opening it confirms nothing: programs that check mail do
/// that too. Its button does.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ConfirmModel(FindReplyLink find, ConfirmReplyAddress confirm) : PageModel
{
    public bool Works { get; private set; }

    public string Token { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => Show(token, await find.RunAsync(token, cancel));

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel) =>
        await confirm.RunAsync(token, cancel) is { } reference ? Redirect($"/systems/update/sent/{reference}") : Show(token, works: false);

    private PageResult Show(string token, bool works)
    {
        (Token, Works) = (token, works);
        Response.StatusCode = works ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        Response.Headers["Referrer-Policy"] = "no-referrer"; // the address of this page is a secret
        ViewData.SetPage(new PageInfo(works ? "Confirm your email address" : "This link does not work") { IsIndexed = false });
        return Page();
    }
}
