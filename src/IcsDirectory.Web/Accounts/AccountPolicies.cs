namespace IcsDirectory.Web.Accounts;

/// <summary>Who may open what. The folders of pages are put under them in <see cref="AccountServices"/>.</summary>
public static class AccountPolicies
{
    /// <summary>Staff of a system. Which system is asked of each address by itself.</summary>
    public const string Staff = "staff";

    /// <summary>Editors and administrators, signed in with two factors.</summary>
    public const string Editor = "editor";

    /// <summary>Administrators, signed in with two factors.</summary>
    public const string Administrator = "administrator";
}
