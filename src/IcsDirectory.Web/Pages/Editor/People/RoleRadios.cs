using IcsDirectory.Accounts;

namespace IcsDirectory.Web.Pages.Editor.People;

/// <summary>What the partial <c>_RoleRadios</c> shows: roles to choose one from, bound as <c>Role</c>.</summary>
/// <param name="Chosen">The code that was chosen; none for none.</param>
public sealed record RoleRadios(string Legend, IEnumerable<AccountRole> Roles, string? Chosen);
