using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using IcsDirectory.Content;
using IcsDirectory.Proposals;
using IcsDirectory.Proposals.Rules;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Proposals;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.Proposals;

/// <summary>Each change of a proposal beside what stands, and the editor's decisions on them.</summary>
public sealed class ProposalModel(ReadProposal read, DecideChange decide, CurrentRegister current) : DecisionPage
{
    private const string TooLong = "Shorten this to {1} characters";

    /// <summary>Id of the change that a form is about.</summary>
    [BindProperty]
    public int Change { get; set; }

    /// <summary>Of the proposal, as the form saw it.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty, StringLength(1_000, ErrorMessage = TooLong)]
    public string? Reason { get; set; }

    [BindProperty, StringLength(1_000, ErrorMessage = TooLong)]
    public string? Question { get; set; }

    public ReadProposal.View Shown { get; private set; } = null!;

    /// <summary>The form that was sent and is shown again: accept, edit, reject or ask; empty for none.</summary>
    public string Sent { get; private set; } = "";

    /// <summary>Why what was sent was not done, because something changed meanwhile; empty where nothing did.</summary>
    public string Conflict { get; private set; } = "";

    /// <summary>The change that has just been decided.</summary>
    public ReadProposal.ChangeView? Done { get; private set; }

    public Register Known => current.Value;

    public async Task<IActionResult> OnGetAsync(int id, int? done, CancellationToken cancel)
    {
        if (!await ReadAsync(id, cancel))
        {
            return NotFound();
        }

        Done = Shown.Changes.FirstOrDefault(change => change.Change.Id == done && change.Change.DecidedAt is not null);
        return Page();
    }

    public Task<IActionResult> OnPostAcceptAsync(int id, CancellationToken cancel) =>
        DecideAsync(id, "accept", () => new Choice.Accept(null, Publication.NoteText, Publication.Embargo(ModelState)), cancel);

    public Task<IActionResult> OnPostEditAsync(int id, CancellationToken cancel) =>
        DecideAsync(id, "edit", () => new Choice.Accept(Input.ToDraft(), Publication.NoteText, Publication.Embargo(ModelState)), cancel);

    public Task<IActionResult> OnPostRejectAsync(int id, CancellationToken cancel) =>
        DecideAsync(id, "reject", () => new Choice.Reject(TextRule.OneLine(Reason)), cancel);

    public Task<IActionResult> OnPostAskAsync(int id, CancellationToken cancel) =>
        DecideAsync(id, "ask", () => new Choice.Ask(TextRule.OneLine(Question)), cancel);

    public Task<IActionResult> OnPostTakeBackAsync(int id, CancellationToken cancel) => DecideAsync(id, "take-back", () => new Choice.TakeBack(), cancel);

    /// <summary>Tells the forms of the page apart; empty for the one that was sent.</summary>
    public string FormOf(ReadProposal.ChangeView change, string form) => IsSent(change, form) ? "" : $"c{change.Change.Id}-{form}";

    public bool IsSent(ReadProposal.ChangeView change, string form) => Sent == form && change.Change.Id == Change;

    /// <summary>What the editor typed into the form that was sent, or what was proposed.</summary>
    public StatementForm InputOf(ReadProposal.ChangeView change)
    {
        if (IsSent(change, "edit"))
        {
            return Input;
        }

        var input = StatementForm.Of(change.Change.Accepted ?? change.Change.Draft);
        input.Confidence = string.IsNullOrEmpty(input.Confidence) ? "medium" : input.Confidence;
        return input;
    }

    private async Task<IActionResult> DecideAsync(int id, string form, Func<Choice> choice, CancellationToken cancel)
    {
        var chosen = choice();
        var outcome = ModelState.IsValid
            ? decide.Run(new(id, Change, Version, Seen ?? "", chosen, Decider))
            : new DecisionOutcome.Invalid([]);
        return outcome switch
        {
            DecisionOutcome.Done => LocalRedirect($"/editor/proposals/{id}?done={Change}"),
            DecisionOutcome.Unknown => NotFound(),
            DecisionOutcome.Invalid invalid => await AgainAsync(id, form, invalid, cancel),
            DecisionOutcome.ChangedMeanwhile => await ConflictAsync(id, form, "This proposal was changed since you opened it.", cancel),
            DecisionOutcome.StatementChanged => await ConflictAsync(id, form, "The statement that this is about was changed since you opened this page.", cancel),
            var other => throw new UnreachableException(other.ToString()),
        };
    }

    private async Task<IActionResult> AgainAsync(int id, string form, DecisionOutcome.Invalid invalid, CancellationToken cancel)
    {
        if (!await ReadAsync(id, cancel) || Shown.Changes.FirstOrDefault(change => change.Change.Id == Change) is not { } change)
        {
            return NotFound();
        }

        // What was wrong with a proposal that was to be accepted as it stands is put right in the form for editing.
        var isAboutFields = invalid.Problems.Any(problem => problem.Field.Length > 0 && problem.Field != nameof(Choice.Accept.EmbargoedUntil));
        if (form == "accept" && isAboutFields)
        {
            Input = InputOf(change);
            form = "edit";
        }

        Sent = form;
        Show(invalid.Problems);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<IActionResult> ConflictAsync(int id, string form, string why, CancellationToken cancel)
    {
        if (!await ReadAsync(id, cancel) || Shown.Changes.All(change => change.Change.Id != Change))
        {
            return NotFound();
        }

        (Sent, Conflict) = (form, why);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> ReadAsync(int id, CancellationToken cancel)
    {
        if (await read.RunAsync(id, cancel) is not { } shown)
        {
            return false;
        }

        Shown = shown;
        ViewData.SetPage(new PageInfo($"Decide on proposal {shown.Proposal.Reference}") { Breadcrumbs = [new("Queue", "/editor")], IsIndexed = false });
        return true;
    }
}
