using IcsDirectory.Statistics;
using IcsDirectory.Time;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Statistics;

[PublicPage]
public sealed class StatusModel(ReadStatus readStatus, TimeProvider clock) : PageModel
{
    public AsAtChoice Choice { get; private set; } = null!;

    public ReadStatus.Status Status { get; private set; } = null!;

    public IReadOnlyList<IgnoredParameter> Ignored { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public string Day => Choice.At.Effective.InWords();

    public IReadOnlyList<NumberRow> Numbers =>
        Status.Survey is { } survey ? [.. survey.Numbers.All.Select(number => NumberRow.Of(number, Status.View.Register.Systems))] : [];

    public void OnGet()
    {
        var query = new QueryReader(Request.Query);
        (Today, Choice) = (clock.UkToday(), AsAtChoice.Read(query, clock.UkToday()));
        Status = readStatus.Run(Choice.At);
        Ignored = query.Ignored;
        ViewData.SetPage(new PageInfo(Choice.IsNow ? "Status: who leads procurement, and how it is organised" : $"Status as at {Choice.InWords}")
        {
            Description = "How many of England’s 42 Integrated Care Systems have a procurement lead and a structure: each number with its definition, date and source.",
        });
    }
}
