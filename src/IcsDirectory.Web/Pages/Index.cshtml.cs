using IcsDirectory.Changes;
using IcsDirectory.Statistics;
using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Pages.Statistics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages;

[PublicPage]
public sealed class IndexModel(ReadStatus readStatus, ListLatestChanges listChanges, TimeProvider clock) : PageModel
{
    private const int ChangesShown = 6;

    public ReadStatus.Status Status { get; private set; } = null!;

    public IReadOnlyList<ListLatestChanges.Change> Changes { get; private set; } = [];

    public TileMap Map => TileMap.Of(Status.View, system => PublicPath.Of(system.Subject));

    public IReadOnlyList<StatisticCard> Headlines =>
    [
        .. (Status.Survey is { Numbers: var survey } ? new[] { survey.Dedicated, survey.NoDedicated, survey.WorkInProgress } : [])
            .Select(StatisticCard.Headline),
        StatisticCard.WithMembers(Status.Known.StructureKnown, ""),
    ];

    public void OnGet()
    {
        var today = clock.UkToday();
        Status = readStatus.Run(new AsAt(today, today));
        Changes = listChanges.Run(ChangesShown);
        ViewData.SetPage(new PageInfo("How 42 Integrated Care Systems organise procurement")
        {
            Alternates = Pages.Changes.IndexModel.Feeds(new()),
        });
    }
}
