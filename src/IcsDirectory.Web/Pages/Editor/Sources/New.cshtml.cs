using System.Diagnostics;
using IcsDirectory.Changes;
using IcsDirectory.Sources;
using IcsDirectory.Web.Accounts;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Editor.Sources;

public sealed class NewModel(CreateSource create, CurrentActing acting) : PageModel
{
    /// <summary>As a form posts it: what is left out is empty.</summary>
    public sealed class Typed
    {
        public string? Title { get; set; }

        public string? Publisher { get; set; }

        public string? Url { get; set; }

        public string? PublishedOn { get; set; }

        public string? PublishedPrecision { get; set; }

        public bool CheckedLive { get; set; }
    }

    [BindProperty(Name = "Input")]
    public Typed Posted { get; set; } = new();

    public SourceForm Input => new()
    {
        Title = Posted.Title ?? "",
        Publisher = Posted.Publisher ?? "",
        Url = Posted.Url ?? "",
        PublishedOn = Posted.PublishedOn ?? "",
        PublishedPrecision = Posted.PublishedPrecision ?? "",
        CheckedLive = Posted.CheckedLive,
    };

    [BindProperty]
    public bool Publish { get; set; }

    /// <summary>The source that has the typed address already.</summary>
    public CreateSource.Outcome.Duplicate? Known { get; private set; }

    public void OnGet() => Title();

    public IActionResult OnPost()
    {
        using var acts = acting.Begin(EditorActing.Of(User, ""));
        switch (create.Run(Input, Publish))
        {
            case CreateSource.Outcome.Created created:
                return LocalRedirect($"/editor/sources/{created.Slug}");
            case CreateSource.Outcome.Duplicate known:
                Known = known;
                return Refuse("Input.Url", "Enter the address of a page that the library does not have yet");
            case CreateSource.Outcome.Refused refused:
                foreach (var problem in refused.Problems)
                {
                    Refuse(problem.Field.Length > 0 ? $"Input.{problem.Field}" : "", problem.Message);
                }

                return Page();
            case var other:
                throw new UnreachableException(other.ToString());
        }
    }

    private PageResult Refuse(string field, string message)
    {
        ModelState.AddModelError(field, message);
        Title();
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private void Title() => ViewData.SetPage(new PageInfo("Add a source") { IsIndexed = false, Breadcrumbs = [new("Source library", "/editor/sources")] });
}
