using IcsDirectory.Bodies;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Bodies;

[PublicPage]
public sealed class IndexModel(ListBodies list, TimeProvider clock) : PageModel
{
    private const string Boards = "boards";
    private const string TrustsOnly = "trusts";

    public ListBodies.View Shown { get; private set; } = null!;

    public string Words { get; private set; } = "";

    public bool IsTrusts { get; private set; }

    public DateOnly Today { get; private set; }

    public AsAtChoice Choice { get; private set; } = null!;

    public IReadOnlyList<IgnoredParameter> Ignored { get; private set; } = [];

    public string HeadTitle => IsTrusts ? "NHS trusts by system in 2021" : "Integrated care boards";

    /// <summary>Which boards these are; empty when there are none.</summary>
    public string BoardsInWords => (Shown.StandingInAll, Shown.StandingInAll - Shown.StandingOfSystems) switch
    {
        (0, _) => "",
        (_, 0) => $", {(Shown.StandingOfSystems == 42 ? "all" : Shown.StandingOfSystems)} of the 42 that were set up on 1 July 2022",
        (_, var later) => $": {Shown.StandingOfSystems} of the 42 that were set up on 1 July 2022, and {later} set up later",
    };

    public void OnGet()
    {
        var query = new QueryReader(Request.Query);
        Today = clock.UkToday();
        IsTrusts = query.OneOf("kind", Boards, TrustsOnly) == TrustsOnly;
        Words = query.Text("q");
        Choice = AsAtChoice.Read(query, Today);
        Shown = list.Run(IsTrusts ? BodyKind.NhsTrust : BodyKind.IntegratedCareBoard, Words, Choice.At.Effective);
        Ignored = query.Ignored;
        ViewData.SetPage(new PageInfo(HeadTitle)
        {
            Canonical = IsTrusts ? "/bodies?kind=trusts" : "/bodies",
            Description = IsTrusts
                ? "Which integrated care system each NHS trust was listed in in 2021. It may have changed since."
                : "Every integrated care board with its codes, as at any day: the 42 of July 2022 and the boards that came after them.",
        });
    }
}
