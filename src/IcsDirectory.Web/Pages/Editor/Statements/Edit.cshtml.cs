using System.Diagnostics;
using IcsDirectory.Content;
using IcsDirectory.Proposals;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Proposals;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.Statements;

/// <summary>An editor's own correction, end or withdrawal of a statement.</summary>
public sealed class EditModel(ReadEditedStatement read, EditStatement edit, CurrentRegister current) : DecisionPage
{
    public ReadEditedStatement.View Shown { get; private set; } = null!;

    /// <summary>The form that was sent and is shown again: correct, end or withdraw; empty for none.</summary>
    public string Sent { get; private set; } = "";

    /// <summary>Whether the statement was changed since the form that was sent was opened.</summary>
    public bool IsConflict { get; private set; }

    public string Done { get; private set; } = "";

    public Register Known => current.Value;

    public async Task<IActionResult> OnGetAsync(string id, [FromQuery] string? done, [FromQuery] int? from, CancellationToken cancel)
    {
        Done = done switch { "published" => "Published.", "ended" => "The end is noted.", "withdrawn" => "Withdrawn.", _ => "" };
        if (!Read(id))
        {
            return NotFound();
        }

        var proposed = from is { } change ? await read.ProposedAsync(change, Shown.Subject.Slug, cancel) : null;
        if (proposed is not null)
        {
            (Input, Sent) = (StatementForm.Of(proposed), "correct");
        }

        return Page();
    }

    /// <summary>Begins a correction with what was typed elsewhere, and publishes nothing.</summary>
    public IActionResult OnPostBegin(string id)
    {
        ModelState.Clear();
        Sent = "correct";
        return Read(id) ? Page() : NotFound();
    }

    public IActionResult OnPostCorrect(string id) => Change(id, ChangeKind.Correct, "correct");

    public IActionResult OnPostEnd(string id) => Change(id, ChangeKind.End, "end");

    public IActionResult OnPostWithdraw(string id) => Change(id, ChangeKind.Withdraw, "withdraw");

    public string FormOf(string form) => Sent == form ? "" : form;

    /// <summary>What the editor typed into the form that was sent, or what stands.</summary>
    public StatementForm InputOf(string form) => Sent == form ? Input : StatementForm.Of(Shown.Statement.Draft);

    public PublicationInput PublicationOf(string form) => Sent == form ? Publication : new();

    private IActionResult Change(string id, ChangeKind kind, string form)
    {
        if (!Read(id))
        {
            return NotFound();
        }

        Sent = form;
        var embargo = Publication.Embargo(ModelState);
        var (stands, typed) = (Shown.Statement.Draft, Input.ToDraft());
        var draft = kind == ChangeKind.Correct ? typed : kind == ChangeKind.End ? stands with { EndsOn = typed.EndsOn } : stands;
        var outcome = ModelState.IsValid
            ? edit.Run(new(Shown.Subject.Slug, kind, id, Seen ?? "", draft, Publication.NoteText, embargo, Decider))
            : new DecisionOutcome.Invalid([]);
        switch (outcome)
        {
            case DecisionOutcome.Done done:
                return LocalRedirect(done.StatementId.Length == 0 ? "/editor?state=kept" : $"/editor/statements/{done.StatementId}?done={(kind == ChangeKind.Correct ? "published" : kind == ChangeKind.End ? "ended" : "withdrawn")}");
            case DecisionOutcome.Unknown:
                return NotFound();
            case DecisionOutcome.Invalid invalid:
                Show(invalid.Problems);
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return Page();
            case DecisionOutcome.StatementChanged:
                IsConflict = true;
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            default:
                throw new UnreachableException(outcome.ToString());
        }
    }

    private bool Read(string id)
    {
        if (read.Run(id) is not { } shown)
        {
            return false;
        }

        Shown = shown;
        ViewData.SetPage(new PageInfo($"Correct, end or withdraw a statement about {shown.Subject.Name}") { Breadcrumbs = [new("Queue", "/editor"), new(shown.Subject.Name, PublicPath.Of(shown.Subject))], IsIndexed = false });
        return true;
    }
}
