namespace IcsDirectory.Changes;

/// <summary>Who changes published content, and why, as the change log tells it.</summary>
/// <param name="Role">Never a name: "editor", "administrator", "system staff", "reader", or "site" for what no person did.</param>
/// <param name="AccountId">The account, for the audit trail of the desk; none for what no account did. Never published.</param>
/// <param name="Note">Why, in words that the history shows; empty where nothing was said.</param>
public sealed record Acting(string Role, int? AccountId, string Note)
{
    public static readonly Acting Site = new("site", null, "");

    /// <summary>What the site's files say, or files that somebody imports by a command.</summary>
    public static readonly Acting Imported = Site with { Note = "Imported from the files" };
}
