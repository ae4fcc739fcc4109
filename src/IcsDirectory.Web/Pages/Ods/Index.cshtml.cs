using System.Diagnostics;
using IcsDirectory.Bodies;
using IcsDirectory.Time;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Ods;

/// <summary>Leads from a code to what it stands for, by a redirect that is not for ever: a code may come to mean more.</summary>
public sealed class IndexModel(ResolveCode resolve, TimeProvider clock) : PageModel
{
    private const int Shown = 20;

    public string Code { get; private set; } = "";

    public IActionResult OnGet(string code)
    {
        var choice = AsAtChoice.Read(new QueryReader(Request.Query), clock.UkToday());
        return resolve.Run(code.Trim()) switch
        {
            ResolveCode.Outcome.OfSystem(var slug) => Redirect(RecordAddress.Of(slug, choice)),
            ResolveCode.Outcome.OfBody(var slug) => Redirect(choice.Keep(PublicPath.OfBody(slug))),
            ResolveCode.Outcome.Unknown => NotKnown(code),
            var other => throw new UnreachableException(other.ToString()),
        };
    }

    private PageResult NotKnown(string code)
    {
        Code = code.Length <= Shown ? code : code[..Shown] + "…";
        ViewData.SetPage(new PageInfo("We do not know this code") { IsIndexed = false });
        var page = Page();
        page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }
}
