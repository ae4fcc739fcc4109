using IcsDirectory.Survey;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Pages.Statistics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Survey;

[PublicPage]
public sealed class RoundModel(ReadRound readRound) : PageModel
{
    public ReadRound.Round Round { get; private set; } = null!;

    public IReadOnlyList<NumberRow> Reported => [.. Round.Reported.Select(number => NumberRow.Of(number, Round.Named))];

    public IReadOnlyList<NumberRow> WorkedOut => [.. Round.WorkedOut.Select(number => NumberRow.Of(number, Round.Named))];

    public IActionResult OnGet(string id)
    {
        if (readRound.Run(id) is not { } round)
        {
            return NotFound();
        }

        Round = round;
        ViewData.SetPage(new PageInfo(round.Subject.Title)
        {
            Description = $"What {round.Subject.AskedBy} reported of {round.Subject.SystemsAsked} systems ({round.Subject.ReportedOn.InWords}): totals with their definitions and source, and what is not known.",
            Breadcrumbs = [new("Survey rounds", "/rounds")],
        });
        return Page();
    }
}
