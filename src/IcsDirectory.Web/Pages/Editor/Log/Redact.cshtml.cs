using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.Globalization;
using IcsDirectory.Accounts;
using IcsDirectory.Changes;
using IcsDirectory.Web.Accounts;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Editor.Log;

/// <summary>Takes words out of everything that the site stores; see <see cref="RedactValue"/>.</summary>
[Authorize(Policy = AccountPolicies.Administrator)]
public sealed class RedactModel(ListChanges list, RedactValue redact, CurrentActing acting) : PageModel
{
    public sealed class Form
    {
        [Required(ErrorMessage = "Enter the words to take out, as they are written")]
        [StringLength(RedactValue.LongestWords, ErrorMessage = "Enter at most {1} characters")]
        public string Words { get; set; } = "";

        [Required(ErrorMessage = "Say why, in words that everyone may read")]
        [StringLength(RedactValue.LongestReason, ErrorMessage = "Give the reason in at most {1} characters")]
        public string Reason { get; set; } = "";

        [Range(typeof(bool), "true", "true", ErrorMessage = "Confirm that the words are to be taken out for good")]
        public bool IsConfirmed { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ListChanges.Row Row { get; private set; } = null!;

    [TempData]
    public string[]? Done { get; set; }

    public IActionResult OnGet(long seq) => Show(seq);

    public async Task<IActionResult> OnPostAsync(long seq, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Refuse(seq);
        }

        using var acts = acting.Begin(new Acting(AccountRole.Administrator.Code, AccountClaims.AccountId(User), ""));
        return await redact.RunAsync(new(seq, Input.Words, Input.Reason.Trim()), cancel) switch
        {
            RedactValue.Outcome.Done done => GoToLog(done),
            RedactValue.Outcome.NoSuchEntry => NotFound(),
            RedactValue.Outcome.NotThere => Refuse(seq, "Words", "No entry and no document holds these words: copy them as they are written"),
            RedactValue.Outcome.TooShort => Refuse(seq, "Words", string.Create(CultureInfo.InvariantCulture, $"Enter at least {RedactValue.ShortestWords} characters: shorter words would be taken out of too much else")),
            RedactValue.Outcome.ReasonHoldsThem => Refuse(seq, "Reason", "Leave the words themselves out of the reason: it is published"),
            var other => throw new UnreachableException(other.ToString()),
        };
    }

    private RedirectResult GoToLog(RedactValue.Outcome.Done done)
    {
        List<string> lines = [string.Create(CultureInfo.InvariantCulture, $"{Count(done.Documents, "document")} and {Count(done.Values, "value")} of the log held them. Entry {done.Seq} tells of it.")];
        if (done.Left.Count > 0)
        {
            lines.Add($"They are still in what cannot hold a mark: {string.Join(", ", done.Left)}. Change these by hand.");
        }

        if (!done.IsScrubbed)
        {
            lines.Add("The database’s file could not be written anew while others use it: its free space may still hold them. Run “log scrub” on the server at a quiet time.");
        }

        lines.Add("The files in uSync/ and backups made before are not touched: export the content again and replace them.");
        Done = [.. lines];
        return Redirect("/editor/log");
    }

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    private IActionResult Refuse(long seq, string? field = null, string problem = "")
    {
        if (field is not null)
        {
            ModelState.AddModelError($"{nameof(Input)}.{field}", problem);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(seq);
    }

    private IActionResult Show(long seq)
    {
        if (list.Find(seq) is not { } row)
        {
            return NotFound();
        }

        Row = row;
        ViewData.SetPage(new PageInfo($"Take words out of entry {seq}") { IsIndexed = false, Breadcrumbs = [new("Change log", "/editor/log")] });
        return Page();
    }
}
