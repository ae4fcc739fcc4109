using IcsDirectory.Accounts;
using IcsDirectory.Proposals;
using IcsDirectory.Web.Accounts;
using IcsDirectory.Web.Proposals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Editor;

/// <summary>A page on which an editor publishes.</summary>
public abstract class DecisionPage : PageModel
{
    [BindProperty]
    public StatementForm Input { get; set; } = new();

    [BindProperty]
    public PublicationInput Publication { get; set; } = new();

    /// <summary>Fingerprint of the statement that a change is about, as the form saw it.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    protected Decider Decider => new(AccountClaims.AccountId(User), User.IsInRole(AccountRole.Administrator.Code) ? "administrator" : "editor");

    /// <summary>Puts each problem beside its field.</summary>
    protected void Show(IEnumerable<FieldProblem> problems)
    {
        foreach (var problem in problems)
        {
            ModelState.AddModelError(NameOf(problem.Field), problem.Message);
        }
    }

    private static string NameOf(string name) => name switch
    {
        "" or nameof(Choice.Reject.Reason) or nameof(Choice.Ask.Question) => name,
        nameof(Choice.Accept.EmbargoedUntil) => "Publication.EmbargoOn",
        _ => $"Input.{name}",
    };
}
