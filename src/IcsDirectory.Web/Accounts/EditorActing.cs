using System.Security.Claims;
using IcsDirectory.Accounts;
using IcsDirectory.Changes;

namespace IcsDirectory.Web.Accounts;

/// <summary>As whom a signed-in editor changes content: under the role, never a name.</summary>
internal static class EditorActing
{
    /// <param name="note">Why, in words that the history shows; empty where nothing was said.</param>
    public static Acting Of(ClaimsPrincipal person, string note) => new(
        person.IsInRole(AccountRole.Administrator.Code) ? "administrator" : "editor", AccountClaims.AccountId(person), note);
}
