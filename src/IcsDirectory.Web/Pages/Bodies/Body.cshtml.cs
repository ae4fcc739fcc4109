using IcsDirectory.Bodies;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Bodies;

[PublicPage]
public sealed class BodyModel(ReadBody read, TimeProvider clock) : PageModel
{
    public ReadBody.View Shown { get; private set; } = null!;

    public AsAtChoice Choice { get; private set; } = null!;

    private bool IsToday { get; set; }

    public IReadOnlyList<IgnoredParameter> Ignored { get; private set; } = [];

    /// <summary>Whether it existed on the day asked about, in words; empty for today.</summary>
    public string StandsInWords => (IsToday, Shown.Body, Choice.At.Effective) switch
    {
        (true, _, _) => "",
        (_, { OpensOn: null }, var day) => $"We do not know whether it existed on {day.InWords()}.",
        (_, var body, var day) when body.StandsOn(day) => $"It existed on {day.InWords()}.",
        (_, var body, var day) when body.OpensOn > day => $"On {day.InWords()} it had not been set up yet.",
        (_, _, var day) => $"By {day.InWords()} it had ceased to exist.",
    };

    public IActionResult OnGet(string slug)
    {
        var query = new QueryReader(Request.Query);
        var today = clock.UkToday();
        Choice = AsAtChoice.Read(query, today);
        IsToday = Choice.At.Effective == today;
        Ignored = query.Ignored;
        if (read.Run(slug) is not { } view)
        {
            return NotFound();
        }

        Shown = view;
        ViewData.SetPage(new PageInfo(view.Body.Name)
        {
            Description = view.Body.Kind == BodyKind.NhsTrust
                ? $"{view.Body.Name}, ODS code {view.Body.OdsCode}, and the system that a list of {view.Body.ListedInYear} puts it in."
                : $"{view.Body.Name}, ODS code {view.Body.OdsCode}: its codes, since when it exists, and the boards before or after it, where there are any.",
            Breadcrumbs = [new("Bodies", view.Body.Kind == BodyKind.NhsTrust ? "/bodies?kind=trusts" : "/bodies")],
        });
        return Page();
    }
}
