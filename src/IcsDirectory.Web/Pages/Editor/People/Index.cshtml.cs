using IcsDirectory.Content;
using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.People;

public sealed class IndexModel(ListPeople list, ManagePerson manage, CurrentRegister register) : PeoplePage(register)
{
    public ListPeople.View People { get; private set; } = new([], []);

    protected override string Title => "People";

    public async Task OnGetAsync(CancellationToken cancel) => People = await list.RunAsync(cancel);

    public async Task<IActionResult> OnPostRevokeAsync(int id, CancellationToken cancel) =>
        await manage.RevokeInvitationAsync(Actor, id, cancel) ? Done("The invitation is taken back.", "/editor/people") : NotFound();

    internal bool IsMine(ListPeople.Invited invited) => PeopleRules.MayManage(Actor.Role, invited.Role);
}
