using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace IcsDirectory.Web.Accounts;

/// <summary>What a page of dangerous acts declares: its person must have proved in the last quarter of an hour to be the account's, or
/// is asked to first.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RecentlyConfirmedAttribute : Attribute, IAuthorizationFilter
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        var clock = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
        if (clock.GetUtcNow() - AccountClaims.LastConfirmedAt(context.HttpContext.User) > Lasts)
        {
            // What a form carried is not kept; the page is opened again. Its handler belongs to the form.
            var back = Uri.EscapeDataString(request.Path.ToUriComponent());
            context.Result = new RedirectResult($"/account/confirm?returnUrl={back}");
        }
    }
}
