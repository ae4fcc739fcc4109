using System.Diagnostics;
using IcsDirectory.Content;
using IcsDirectory.Proposals;
using IcsDirectory.Systems;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.Statements;

/// <summary>An editor's own statement about a system, published at once.</summary>
public sealed class NewModel(CurrentRegister current, EditStatement edit) : DecisionPage
{
    public IntegratedCareSystem Subject { get; private set; } = null!;

    public Register Known => current.Value;

    public IActionResult OnGet(string slug, [FromQuery] string? property)
    {
        Input = new() { Property = property, Confidence = "medium", Stage = "not_stated" };
        return Show(slug, StatusCodes.Status200OK);
    }

    /// <summary>Begins with what was typed elsewhere, and publishes nothing.</summary>
    public IActionResult OnPostBegin(string slug)
    {
        ModelState.Clear();
        return Show(slug, StatusCodes.Status200OK);
    }

    public IActionResult OnPost(string slug)
    {
        var embargo = Publication.Embargo(ModelState);
        var outcome = ModelState.IsValid
            ? edit.Run(new(slug, ChangeKind.Add, "", "", Input.ToDraft(), Publication.NoteText, embargo, Decider))
            : new DecisionOutcome.Invalid([]);
        switch (outcome)
        {
            case DecisionOutcome.Done done:
                return LocalRedirect(done.StatementId.Length > 0 ? $"/editor/statements/{done.StatementId}?done=published" : "/editor?state=kept");
            case DecisionOutcome.Unknown:
                return NotFound();
            case DecisionOutcome.Invalid invalid:
                Show(invalid.Problems);
                return Show(slug, StatusCodes.Status400BadRequest);
            default:
                throw new UnreachableException(outcome.ToString());
        }
    }

    private IActionResult Show(string slug, int status)
    {
        if (current.Value.FindSystem(slug) is not { } system)
        {
            return NotFound();
        }

        Subject = system;
        Response.StatusCode = status;
        ViewData.SetPage(new PageInfo($"Add a statement about {system.Name}") { Breadcrumbs = [new("Queue", "/editor"), new(system.Name, PublicPath.Of(system))], IsIndexed = false });
        return Page();
    }
}
