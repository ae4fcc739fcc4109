using IcsDirectory.Proposals;
using IcsDirectory.Vocabulary;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Editor;

/// <summary>What was last confirmed when.</summary>
public sealed class FreshnessModel(ReadFreshness read) : PageModel
{
    public ReadFreshness.View Shown { get; private set; } = null!;

    public Region? Region { get; private set; }

    public bool WithUnknown { get; private set; }

    public async Task OnGetAsync([FromQuery] string? region, [FromQuery] string? unknown, CancellationToken cancel)
    {
        (Region, WithUnknown) = (Vocabulary.Region.Find(region), unknown == "yes");
        Shown = await read.RunAsync(Region, WithUnknown, cancel);
        ViewData.SetPage(new PageInfo("Freshness: what was last confirmed when") { IsIndexed = false });
    }
}
