using IcsDirectory.Accounts;

namespace IcsDirectory.Web.Accounts;

/// <summary>Who looks after whose account.</summary>
internal static class PeopleRules
{
    /// <summary>Editors look after systems' staff, administrators after everybody.</summary>
    public static bool MayManage(AccountRole actor, AccountRole role) =>
        actor == AccountRole.Administrator || (actor == AccountRole.Editor && role == AccountRole.Staff);
}
