using IcsDirectory.Accounts;
using IcsDirectory.Content;
using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.People;

[RecentlyConfirmed]
public sealed class PersonModel(ListPeople list, ManagePerson manage, CurrentRegister register) : PersonPage(list, register)
{
    public bool MayChangeRole => Actor.Role == AccountRole.Administrator;

    protected override string Title => "One person's account";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var found = await FindAsync(cancel);
        Systems = found ? [.. Person.Systems] : [];
        return found ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostScopeAsync(CancellationToken cancel) =>
        await AnswerAsync(await manage.ScopeAsync(Actor, Id, Chosen, cancel), "The systems are changed.", cancel);

    public async Task<IActionResult> OnPostSuspendAsync(CancellationToken cancel) =>
        await AnswerAsync(await manage.SuspendAsync(Actor, Id, cancel), "The account is suspended and signed out everywhere.", cancel);

    public async Task<IActionResult> OnPostRestoreAsync(CancellationToken cancel) =>
        await AnswerAsync(await manage.RestoreAsync(Actor, Id, cancel), "The account is open again.", cancel);
}
