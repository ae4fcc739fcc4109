using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace IcsDirectory.Web.Accounts;

/// <summary>What a page of dangerous acts declares: its person must have proved in the last quarter of an hour to be the account's, or
/// is asked to first.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RecentlyConfirmedAttribute : Attribute, IAsyncAuthorizationFilter
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (services.GetRequiredService<TimeProvider>().GetUtcNow() - AccountClaims.LastConfirmedAt(context.HttpContext.User) > Lasts)
        {
            // Without its query: a handler belongs to a form that is sent.
            var back = await services.GetRequiredService<KeptForms>().KeepAsync(context.HttpContext) ?? context.HttpContext.Request.Path.ToUriComponent();
            context.Result = new RedirectResult($"/account/confirm?returnUrl={Uri.EscapeDataString(back)}");
        }
    }
}
