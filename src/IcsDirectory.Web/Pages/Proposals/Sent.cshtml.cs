using IcsDirectory.Content;
using IcsDirectory.Proposals;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Proposals;

/// <summary>Where a proposal stands that came by the public door, and nothing else of it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SentModel(ReadProposalState read, CurrentRegister current) : PageModel
{
    public ReadProposalState.View Shown { get; private set; } = null!;

    public string SystemName => current.Value.FindSystem(Shown.SystemSlug)?.NameInSentence ?? Shown.SystemSlug;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await read.RunAsync(reference, cancel) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        ViewData.SetPage(new PageInfo("Where your proposal stands") { IsIndexed = false });
        return Page();
    }
}
