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

    public void OnGet([FromQuery] string? region, [FromQuery] string? unknown)
    {
        (Region, WithUnknown) = (Vocabulary.Region.Find(region), unknown == "yes");
        Shown = read.Run(Region, WithUnknown, []);
        ViewData.SetPage(new PageInfo("Freshness: what was last confirmed when") { IsIndexed = false });
    }
}
