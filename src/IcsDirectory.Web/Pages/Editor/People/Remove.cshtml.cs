using IcsDirectory.Content;
using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.People;

/// <summary>Asks before an account is removed: that cannot be undone.</summary>
[RecentlyConfirmed]
public sealed class RemoveModel(ListPeople list, ManagePerson manage, CurrentRegister register) : PersonPage(list, register)
{
    protected override string Title => "Remove an account";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => OpenAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await AnswerAsync(await manage.RemoveAsync(Actor, Id, cancel), "The account is removed.", cancel, "/editor/people");
}
