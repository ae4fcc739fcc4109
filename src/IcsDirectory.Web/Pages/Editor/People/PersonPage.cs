using IcsDirectory.Content;
using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.People;

/// <summary>A page about the account of one other person.</summary>
public abstract class PersonPage(ListPeople list, CurrentRegister register) : PeoplePage(register)
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public ListPeople.Person Person { get; private set; } = null!;

    public bool MayManage => PeopleRules.MayManage(Actor.Role, Person.Role);

    public bool IsOneself => Person.Id == Actor.AccountId;

    /// <returns>False where there is no such account.</returns>
    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        var person = await list.FindAsync(Id, cancel);
        Person = person!;
        return person is not null;
    }

    /// <summary>Opens a page on which something is done to the account of somebody else.</summary>
    protected async Task<IActionResult> OpenAsync(CancellationToken cancel) =>
        !await FindAsync(cancel) ? NotFound() : MayManage && !IsOneself ? Page() : Forbid();

    /// <param name="done">What is told once it is done.</param>
    /// <param name="then">Where to go then; none for the page of the person.</param>
    protected async Task<IActionResult> AnswerAsync(ManagePerson.Outcome outcome, string done, CancellationToken cancel, string? then = null)
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
}
