using IcsDirectory.Survey;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Survey;

[PublicPage]
public sealed class RoundsModel(ListRounds listRounds, TimeProvider clock) : PageModel
{
    public IReadOnlyList<SurveyRound> Rounds { get; private set; } = [];

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public void OnGet()
    {
        Rounds = listRounds.Run();
        ViewData.SetPage(new PageInfo("Survey rounds")
        {
            Description = "Every survey of England’s 42 Integrated Care Systems on procurement: who asked, when, and what was reported.",
        });
    }
}
