using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Account;

/// <summary>A page with a form about accounts: not for search engines, and never kept by a browser or proxy.</summary>
public abstract class FormPage : PageModel
{
    protected abstract string Title { get; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ViewData.SetPage(new PageInfo(Title) { IsIndexed = false });
        Response.Headers.CacheControl = "no-store";
    }

    /// <summary>Shows the form again, with what was typed.</summary>
    /// <param name="field">Under whose name the problem is shown; empty for the whole form.</param>
    protected IActionResult Refuse(string field, string problem)
    {
        ModelState.AddModelError(field, problem);
        return Again();
    }

    protected IActionResult Again()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Goes back to where somebody came from, if that is on this site.</summary>
    protected IActionResult GoTo(string? returnUrl, string otherwise = "/account") =>
        Redirect(Url.IsLocalUrl(returnUrl) && returnUrl[0] == '/' ? returnUrl : otherwise);

    /// <summary>Tells once, on the next page, what was done.</summary>
    protected IActionResult Done(string what, string path)
    {
        TempData["Done"] = what;
        return Redirect(path);
    }
}
