using IcsDirectory.Content;
using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.People;

[RecentlyConfirmed]
public sealed class PersonModel(ListPeople list, ManagePerson manage, CurrentRegister register) : PeoplePage(register)
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public ListPeople.Person Person { get; private set; } = null!;

    public bool MayManage => PeopleRules.MayManage(Actor.Role, Person.Role);

    public bool IsOneself => Person.Id == Actor.AccountId;

    protected override string Title => "One person's account";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var found = await FindAsync(cancel);
        Systems = found ? [.. Person.Systems] : [];
        return found ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostScopeAsync(CancellationToken cancel) =>
        await ShowAsync(await manage.ScopeAsync(Actor, Id, Chosen, cancel), "The systems are changed.", cancel);

    public async Task<IActionResult> OnPostSuspendAsync(CancellationToken cancel) =>
        await ShowAsync(await manage.SuspendAsync(Actor, Id, cancel), "The account is suspended and signed out everywhere.", cancel);

    public async Task<IActionResult> OnPostRestoreAsync(CancellationToken cancel) =>
        await ShowAsync(await manage.RestoreAsync(Actor, Id, cancel), "The account is open again.", cancel);

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel) =>
        await ShowAsync(await manage.RemoveAsync(Actor, Id, cancel), "The account is removed.", cancel, "/editor/people");

    private async Task<IActionResult> ShowAsync(ManagePerson.Outcome outcome, string done, CancellationToken cancel, string? then = null)
    {
        if (outcome is ManagePerson.Outcome.Done)
        {
            return Done(done, then ?? FormattableString.Invariant($"/editor/people/{Id}"));
        }

        if (outcome is ManagePerson.Outcome.NotAllowed)
        {
            return Forbid();
        }

        return !await FindAsync(cancel) ? NotFound() : outcome switch
        {
            ManagePerson.Outcome.WrongSystems => Refuse("Systems", "Choose at least one system"),
            ManagePerson.Outcome.Oneself => Refuse("", "You cannot do that to your own account. Ask another administrator"),
            _ => Refuse("", "This is the last administrator who can sign in. Invite another first"),
        };
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var person = await list.FindAsync(Id, cancel);
        Person = person!;
        return person is not null;
    }
}
