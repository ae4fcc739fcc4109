using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using IcsDirectory.Changes;
using IcsDirectory.Sources;
using IcsDirectory.Web.Accounts;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Editor.Sources;

/// <summary>Takes the bytes of an archived copy out; see <see cref="TakeOutArchivedCopy"/>.</summary>
[Authorize(Policy = AccountPolicies.Administrator)]
[RecentlyConfirmed]
public sealed class TakeOutModel(ReadLibrarySource read, TakeOutArchivedCopy takeOut, CurrentActing acting) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Say why, in words that everyone may read")]
    [StringLength(RedactValue.LongestReason, ErrorMessage = "Give the reason in at most {1} characters")]
    public string? Reason { get; set; }

    public ReadLibrarySource.View Source { get; private set; } = null!;

    public ArchivedCopies.Entry Copy { get; private set; } = null!;

    public IActionResult OnGet([FromRoute] string slug, [FromRoute] string sha256) => Show(slug, sha256);

    public async Task<IActionResult> OnPostAsync([FromRoute] string slug, [FromRoute] string sha256, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Show(slug, sha256);
        }

        if (read.Run(slug) is not { } source)
        {
            return NotFound();
        }

        using var acts = acting.Begin(EditorActing.Of(User, ""));
        return await takeOut.RunAsync(new(source.Key, sha256, Reason!.Trim()), cancel) switch
        {
            TakeOutArchivedCopy.Outcome.Done done => Done(slug, done),
            TakeOutArchivedCopy.Outcome.NotThere => NotFound(),
            var other => throw new UnreachableException(other.ToString()),
        };
    }

    private LocalRedirectResult Done(string slug, TakeOutArchivedCopy.Outcome.Done done)
    {
        TempData["Done"] = done.IsScrubbed
            ? "The copy is taken out."
            : "The copy is taken out. The database’s file could not be written anew while others use it: its free space may still hold the copy. Run “log scrub” on the server at a quiet time.";
        return LocalRedirect($"/editor/sources/{slug}");
    }

    private IActionResult Show(string slug, string sha256)
    {
        if (read.Run(slug) is not { } source || source.Copies.FirstOrDefault(copy => copy.IsKept && copy.Sha256 == sha256) is not { } copy)
        {
            return NotFound();
        }

        (Source, Copy) = (source, copy);
        ViewData.SetPage(new PageInfo("Take an archived copy out")
        {
            IsIndexed = false,
            Breadcrumbs = [new("Source library", "/editor/sources"), new(SourceModel.ShortTitle(source.Title), $"/editor/sources/{slug}")],
        });
        return Page();
    }
}
