using IcsDirectory.Content;
using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.People;

[RecentlyConfirmed]
public sealed class ExportModel(ExportPerson export, CurrentRegister register) : PeoplePage(register)
{
    protected override string Title => "What is held on a person";

    /// <returns>404 too for an account that somebody else looks after.</returns>
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await export.RunAsync(Actor, id, cancel) is { } json
        ? File(json, "application/json", FormattableString.Invariant($"account-{id}.json")) : NotFound();
}
