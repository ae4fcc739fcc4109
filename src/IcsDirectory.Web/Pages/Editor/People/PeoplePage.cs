using IcsDirectory.Content;
using IcsDirectory.Systems;
using IcsDirectory.Web.Accounts;
using IcsDirectory.Web.Pages.Account;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.People;

/// <summary>A page about other people's accounts.</summary>
public abstract class PeoplePage(CurrentRegister register) : FormPage
{
    /// <summary>As the form sent them: an empty one is null.</summary>
    [BindProperty]
    public string?[] Systems { get; set; } = [];

    public IReadOnlyList<string> Chosen => [.. Systems.OfType<string>()];

    public IReadOnlyList<IntegratedCareSystem> AllSystems => register.Value.Systems;

    internal InvitePerson.Actor Actor => new(AccountClaims.AccountId(User), AccountClaims.RoleOf(User));

    public string NameOf(string slug) => register.Value.FindSystem(slug)?.Name ?? slug;
}
