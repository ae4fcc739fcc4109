using IcsDirectory.Content;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Content;

/// <summary>Any page of text at the root. Addresses that other features own win over it.</summary>
[PublicPage]
public sealed class ShowModel(ReadPage readPage) : PageModel
{
    private const string Corrections = "corrections";

    public ReadPage.Page Text { get; private set; } = null!;

    public bool IsCorrections => Text.Subject.Slug == Corrections;

    public IReadOnlyList<IgnoredParameter> Ignored { get; private set; } = [];

    public IActionResult OnGet(string slug)
    {
        var query = new QueryReader(Request.Query);
        if (readPage.Run(slug, Asked("system"), Asked("fact")) is not { } text)
        {
            return NotFound();
        }

        string Asked(string name) => slug == Corrections ? query.Text(name) : "";

        (Text, Ignored) = (text, query.Ignored);
        ViewData.SetPage(new PageInfo(text.Subject.Title) { Description = text.Subject.Description });
        return Page();
    }
}
