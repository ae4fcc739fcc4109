using IcsDirectory.Accounts;
using IcsDirectory.Content;
using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.People;

/// <summary>Gives an account another role.</summary>
[Authorize(Policy = AccountPolicies.Administrator)]
[RecentlyConfirmed]
public sealed class RoleModel(ListPeople list, ManagePerson manage, CurrentRegister register) : PersonPage(list, register)
{
    [BindProperty]
    public string? Role { get; set; }

    public IEnumerable<AccountRole> Roles => AccountRole.All.Where(role => role != Person.Role);

    protected override string Title => "Change the role of an account";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => OpenAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        return Roles.FirstOrDefault(role => role.Code == Role) is { } role
            ? await AnswerAsync(
                await manage.ChangeRoleAsync(Actor, Id, role, role == AccountRole.Staff ? Chosen : [], cancel),
                $"The role is changed: {role.Label}. The account is signed out everywhere.", cancel)
            : Refuse("Role", "Choose the new role");
    }
}
