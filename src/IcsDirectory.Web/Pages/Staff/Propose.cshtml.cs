using System.Diagnostics;
using IcsDirectory.Content;
using IcsDirectory.Proposals;
using IcsDirectory.Systems;
using IcsDirectory.Web.Accounts;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Proposals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Staff;

/// <summary>The staff of a system write a proposal: it is a draft until it is sent, and a draft is kept with its mistakes.</summary>
public sealed class ProposeModel(
    CurrentRegister current, ReadStaffProposal read, SaveStaffDraft save, SendStaffProposal send, WithdrawStaffProposal withdraw) : PageModel
{
    [BindProperty]
    public StaffForm Input { get; set; } = new();

    /// <summary>The button: <c>send</c>, <c>save</c>, <c>discard</c>, <c>add</c>, or <c>remove-0</c> and so on.</summary>
    [BindProperty(Name = "act")]
    public string? Act { get; set; }

    public IntegratedCareSystem Subject { get; private set; } = null!;

    /// <summary>Empty until the draft is saved for the first time.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>What became of it, above the form.</summary>
    public string Notice { get; private set; } = "";

    /// <summary>Where a colleague has saved other words meanwhile.</summary>
    public IReadOnlyList<DraftConflict> Conflicts { get; private set; } = [];

    public ProposalFields Fields => new(nameof(Input), Input, Subject);

    public string Path => $"/staff/systems/{Subject.Slug}/propose{(Reference.Length > 0 ? $"/{Reference}" : "")}";

    public async Task<IActionResult> OnGetAsync(string slug, string? reference, string? fact, string? property, bool saved, CancellationToken cancel)
    {
        if (!Find(slug, reference))
        {
            return NotFound();
        }

        if (Reference.Length > 0)
        {
            return await OpenAsync(saved, cancel);
        }

        if (!string.IsNullOrEmpty(fact) && Subject.Statements.All(s => s.Id != fact))
        {
            return NotFound();
        }

        var about = ProposalForm.Begin(Subject, string.IsNullOrEmpty(fact) ? $"property:{property}" : ProposalForm.AboutFact(fact));
        Input.Changes = about is null ? [] : [about];
        return Show(StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPostAsync(string slug, string? reference, CancellationToken cancel)
    {
        if (!Find(slug, reference) || !Input.IsAbout(Subject) || !await IsOursAsync(cancel))
        {
            return NotFound();
        }

        ModelState.Clear();
        switch (Act)
        {
            case "add":
                return Input.Add(Subject) ? Show(StatusCodes.Status200OK) : Refuse([new(null, nameof(Input.AddAbout), "Choose what the other change is about")]);
            case "discard":
                return await DiscardAsync(cancel);
            case { } act when act.StartsWith("remove-", StringComparison.Ordinal):
                Input.Remove(act);
                return Show(StatusCodes.Status200OK);
            default:
                return await SaveAsync(isSent: Act != "save", cancel);
        }
    }

    /// <summary>A person's own systems only: another's does not exist for them.</summary>
    private bool Find(string slug, string? reference)
    {
        Reference = reference ?? "";
        if (!AccountClaims.IsStaffOf(User, slug) || current.Value.FindSystem(slug) is not { } system)
        {
            return false;
        }

        Subject = system;
        return true;
    }

    private async Task<bool> IsOursAsync(CancellationToken cancel) =>
        Reference.Length == 0 || await read.RunAsync(Subject.Slug, Reference, cancel) is not null;

    private async Task<IActionResult> OpenAsync(bool saved, CancellationToken cancel)
    {
        if (await read.RunAsync(Subject.Slug, Reference, cancel) is not { } draft)
        {
            return NotFound();
        }

        if (draft.State != ProposalState.Draft)
        {
            return Redirect($"/staff/systems/{Subject.Slug}/proposals/{Reference}");
        }

        (Input.Note, Input.WorksThere, Input.Version) = (draft.Note, draft.WorksThere, draft.Version);
        Input.Changes = [.. draft.Changes.Select(ChangeForm.Of)];
        Notice = saved ? "The draft is saved. Nobody but the staff of your system sees it before it is sent." : "";
        return Show(StatusCodes.Status200OK);
    }

    private async Task<IActionResult> SaveAsync(bool isSent, CancellationToken cancel)
    {
        var typed = Input.ToInput(Subject);
        switch (await save.RunAsync(new(AccountClaims.AccountId(User), Subject.Slug, Reference, Input.Version, typed), cancel))
        {
            case StaffOutcome.Done done:
                (Reference, Input.Version) = (done.Reference, done.Version);
                return isSent ? await SendAsync(typed, cancel) : Redirect($"{Path}?saved=true");
            case var other:
                return Answer(other, typed);
        }
    }

    private async Task<IActionResult> SendAsync(ProposedInput typed, CancellationToken cancel) =>
        Answer(await send.RunAsync(new(AccountClaims.AccountId(User), Subject.Slug, Reference, Input.Version, typed), cancel), typed);

    private async Task<IActionResult> DiscardAsync(CancellationToken cancel)
    {
        if (Reference.Length == 0)
        {
            return Redirect($"/staff/systems/{Subject.Slug}");
        }

        return await withdraw.RunAsync(Subject.Slug, Reference, Input.Version, cancel) is { } outcome and not StaffOutcome.Done
            ? Answer(outcome, Input.ToInput(Subject))
            : Redirect($"/staff/systems/{Subject.Slug}");
    }

    private IActionResult Answer(StaffOutcome outcome, ProposedInput typed)
    {
        switch (outcome)
        {
            case StaffOutcome.Done done:
                return Redirect($"/staff/systems/{Subject.Slug}/proposals/{done.Reference}");
            case StaffOutcome.NotRight not:
                Notice = "It is not sent yet. What you typed is saved as a draft.";
                return Refuse(not.Problems);
            case StaffOutcome.ChangedMeanwhile meanwhile:
                (Input.Version, Conflicts) = (meanwhile.Fresh.Version, DraftConflict.Of(meanwhile.Fresh, typed));
                Notice = "A colleague saved this draft while you had it open. Their words stand beside yours below. Change yours as you see fit and save again: that replaces theirs.";
                return Show(StatusCodes.Status409Conflict);
            case StaffOutcome.NotAllowed no:
                (Reference, Input.Version) = ("", 0);
                Notice = $"This draft is not a draft any more: {no.State.Label.ToLowerInvariant()}. What you typed is below; saving it makes a new draft.";
                return Show(StatusCodes.Status409Conflict);
            case StaffOutcome.TooMany:
                return Refuse([new(null, nameof(Input.Changes), "Your system has as many drafts as it may have. Send or delete one in another window, then save this one")]);
            case StaffOutcome.NotThere:
                return NotFound();
            default:
                throw new UnreachableException(outcome.ToString());
        }
    }

    private PageResult Refuse(IEnumerable<ProposalProblem> problems)
    {
        foreach (var problem in problems)
        {
            ModelState.AddModelError(problem.Field == nameof(Input.Changes) ? "" : ProposalForm.FieldOf(problem, nameof(Input)), problem.Message);
        }

        return Show(StatusCodes.Status400BadRequest);
    }

    private PageResult Show(int status)
    {
        Response.StatusCode = status;
        ViewData.SetPage(new PageInfo($"{(ModelState.IsValid ? "" : "Error: ")}Propose a change to {Subject.Name}")
        {
            IsIndexed = false,
            Breadcrumbs = [new("Your systems", "/staff"), new(Subject.Name, $"/staff/systems/{Subject.Slug}")],
        });
        return Page();
    }
}
