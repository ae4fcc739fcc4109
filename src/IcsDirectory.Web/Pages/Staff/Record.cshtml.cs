using IcsDirectory.Proposals;
using IcsDirectory.Statements;
using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Web.Accounts;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Staff;

/// <summary>A system for its own staff: what is published and how fresh it is, what is not known, what was proposed.</summary>
public sealed class RecordModel(ListStaffWork list, ListReviews reviews, ReviewStatement review, TimeProvider clock) : PageModel
{
    public ListStaffWork.View Work { get; private set; } = null!;

    public Dictionary<string, DateOnly> Reviewed { get; private set; } = [];

    public DateOnly Today => clock.UkToday();

    public SystemView View => Work.Systems[0];

    public IntegratedCareSystem Subject => View.Subject;

    /// <summary>What stands, in force or not, the latest first.</summary>
    public IEnumerable<Statement> Standing => Subject.Statements.Where(s => s.WithdrawnAt is null)
        .OrderByDescending(s => s.CountsFrom).ThenBy(s => s.Id, StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!AccountClaims.IsStaffOf(User, slug))
        {
            return NotFound();
        }

        Work = await list.RunAsync([slug], cancel);
        if (Work.Systems.Count == 0)
        {
            return NotFound();
        }

        Reviewed = await reviews.RunAsync(slug, cancel);
        ViewData.SetPage(new PageInfo($"Your record: {Subject.Name}") { IsIndexed = false, Breadcrumbs = [new("Your systems", "/staff")] });
        return Page();
    }

    /// <summary>"Still correct".</summary>
    public async Task<IActionResult> OnPostAsync(string slug, string? statementId, CancellationToken cancel) =>
        AccountClaims.IsStaffOf(User, slug) && await review.RunAsync(AccountClaims.AccountId(User), slug, statementId ?? "", cancel)
            ? Redirect($"/staff/systems/{slug}#s-{statementId}")
            : NotFound();

    /// <summary>How old its evidence is, in words.</summary>
    public string AgeOf(Statement said) => said.EffectiveOn.IsUndated ? "undated" : (Today.DayNumber - said.CountsFrom.DayNumber) switch
    {
        <= 365 => "within a year",
        <= 3 * 365 => "1 to 3 years old",
        _ => "over 3 years old",
    };
}
