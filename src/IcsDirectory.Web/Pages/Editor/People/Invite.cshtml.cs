using IcsDirectory.Accounts;
using IcsDirectory.Content;
using IcsDirectory.Mail;
using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.People;

[RecentlyConfirmed]
public sealed class InviteModel(InvitePerson invite, CurrentRegister register) : PeoplePage(register)
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    /// <summary>Those that whoever is signed in may give.</summary>
    public IEnumerable<AccountRole> Roles => AccountRole.All.Where(role => PeopleRules.MayManage(Actor.Role, role));

    protected override string Title => "Invite somebody";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!EmailAddress.TryParse(Email, out var email))
        {
            return Refuse("Email", "Enter an email address, such as name@example.org");
        }

        if (Roles.FirstOrDefault(role => role.Code == Role) is not { } role)
        {
            return Refuse("Role", "Choose a role");
        }

        return await invite.RunAsync(new(email, role, role == AccountRole.Staff ? Chosen : [], Actor), cancel) switch
        {
            InvitePerson.Outcome.Done => Done($"The invitation is on its way to {email.Text}.", "/editor/people"),
            InvitePerson.Outcome.HasAccount => Refuse("Email", "There is an account with this address already"),
            InvitePerson.Outcome.WrongSystems => Refuse("Systems", "Choose the systems that this person speaks for"),
            _ => Refuse("Role", "Choose a role"),
        };
    }
}
