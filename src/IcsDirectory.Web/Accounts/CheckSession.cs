using IcsDirectory.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace IcsDirectory.Web.Accounts;

/// <summary>Asks the database about each request's cookie: rights that were taken, sessions that were ended and passwords that were
/// changed count from the next request on.</summary>
internal sealed class CheckSession(SignInManager<Account> signIn, Sessions sessions) : ISecurityStampValidator
{
    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var account = await signIn.ValidateSecurityStampAsync(context.Principal);
        var session = account is { SuspendedAt: null }
            ? await sessions.FindAsync(context.Principal!, account.Id, context.HttpContext.RequestAborted) : null;
        if (session is null)
        {
            context.RejectPrincipal(); // its cookie stays: it opens nothing, and tells KeptForms whose form comes next
            return;
        }

        var person = await signIn.CreateUserPrincipalAsync(account!);
        person.Identities.First().AddClaims(AccountClaims.Of(session));
        context.ReplacePrincipal(person);
    }
}
