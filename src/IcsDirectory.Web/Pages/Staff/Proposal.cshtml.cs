using System.Diagnostics;
using IcsDirectory.Content;
using IcsDirectory.Proposals;
using IcsDirectory.Systems;
using IcsDirectory.Web.Accounts;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Staff;

/// <summary>A proposal that was sent: what was asked for, what was decided and why. It can be taken back while it is open, and a
/// question about it be answered.</summary>
public sealed class ProposalModel(CurrentRegister current, ReadStaffProposal read, WithdrawStaffProposal withdraw, AnswerEditor answer) : PageModel
{
    [BindProperty(Name = "act")]
    public string? Act { get; set; }

    /// <summary>That of the proposal, as it was when the page was opened.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public Proposal Shown { get; private set; } = null!;

    public IntegratedCareSystem Subject { get; private set; } = null!;

    public string Notice { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string slug, string reference, CancellationToken cancel)
    {
        if (!await FindAsync(slug, reference, cancel))
        {
            return NotFound();
        }

        return Shown.State == ProposalState.Draft ? Redirect($"/staff/systems/{slug}/propose/{reference}") : Show(StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPostAsync(string slug, string reference, CancellationToken cancel)
    {
        if (!await FindAsync(slug, reference, cancel))
        {
            return NotFound();
        }

        ModelState.Clear();
        var outcome = Act == "answer"
            ? await answer.RunAsync(new(slug, reference, Version, Answer ?? ""), cancel)
            : await withdraw.RunAsync(slug, reference, Version, cancel);
        switch (outcome)
        {
            case StaffOutcome.Done:
                return Redirect($"/staff/systems/{slug}/proposals/{reference}");
            case StaffOutcome.NotRight not:
                ModelState.AddModelError(nameof(Answer), not.Problems[0].Message);
                return Show(StatusCodes.Status400BadRequest);
            case StaffOutcome.ChangedMeanwhile or StaffOutcome.NotAllowed:
                return await FindAsync(slug, reference, cancel) ? Stale() : NotFound();
            case StaffOutcome.NotThere:
                return NotFound();
            default:
                throw new UnreachableException(outcome.ToString());
        }
    }

    private PageResult Stale()
    {
        Notice = "Something happened to this proposal while you had it open: it stands below as it is now. Look at it before you try again.";
        return Show(StatusCodes.Status409Conflict);
    }

    private async Task<bool> FindAsync(string slug, string reference, CancellationToken cancel)
    {
        if (!AccountClaims.IsStaffOf(User, slug) || current.Value.FindSystem(slug) is not { } system
            || await read.RunAsync(slug, reference, cancel) is not { } found)
        {
            return false;
        }

        (Subject, Shown) = (system, found);
        return true;
    }

    private PageResult Show(int status)
    {
        Response.StatusCode = status;
        ViewData.SetPage(new PageInfo($"{(ModelState.IsValid ? "" : "Error: ")}Your proposal for {Subject.Name}")
        {
            IsIndexed = false,
            Breadcrumbs = [new("Your systems", "/staff"), new(Subject.Name, $"/staff/systems/{Subject.Slug}")],
        });
        return Page();
    }
}
