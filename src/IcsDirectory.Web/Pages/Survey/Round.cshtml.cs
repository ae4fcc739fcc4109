using IcsDirectory.Content;
using IcsDirectory.Survey;
using IcsDirectory.Systems;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Pages.Statistics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Survey;

[PublicPage]
public sealed class RoundModel(ReadRound readRound, CurrentRegister current, TimeProvider clock) : PageModel
{
    public ReadRound.Round Round { get; private set; } = null!;

    public IReadOnlyList<NumberRow> Reported => [.. Round.Reported.Select(number => NumberRow.Of(number, current.Value.Systems))];

    public IReadOnlyList<NumberRow> WorkedOut => [.. Round.WorkedOut.Select(number => NumberRow.Of(number, current.Value.Systems))];

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public IntegratedCareSystem? SystemOf(string slug) => current.Value.FindSystem(slug);

    public IActionResult OnGet(string id)
    {
        if (readRound.Run(id) is not { } round)
        {
            return NotFound();
        }

        Round = round;
        ViewData.SetPage(new PageInfo(round.Subject.Title)
        {
            Description = round.Subject.HasResults
                ? $"What {round.Subject.AskedBy} reported of {round.Subject.SystemsAsked} systems ({round.Subject.ReportedOn.InWords}): totals with their definitions and source, and what is not known."
                : $"What the survey by {round.Subject.AskedBy} asks the systems, and when. There are no results yet.",
            Breadcrumbs = [new("Survey rounds", "/rounds")],
        });
        return Page();
    }
}
