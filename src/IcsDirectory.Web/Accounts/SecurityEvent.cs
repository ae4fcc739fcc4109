namespace IcsDirectory.Web.Accounts;

/// <summary>Something that happened to an account and that its holder is told of by email.</summary>
/// <param name="Subject">Of the mail.</param>
/// <param name="Words">What happened, as a sentence.</param>
public sealed record SecurityEvent(string Subject, string Words)
{
    public static readonly SecurityEvent PasswordChanged = new("Your password was changed", "The password of your account was changed. You were signed out everywhere else.");
    public static readonly SecurityEvent AuthenticatorAdded = new("An authenticator app was added", "An authenticator app was added to your account as a second factor.");
    public static readonly SecurityEvent AuthenticatorRemoved = new("Your authenticator app was removed", "The authenticator app was removed from your account.");
    public static readonly SecurityEvent PasskeyAdded = new("A passkey was added", "A passkey was added to your account.");
    public static readonly SecurityEvent PasskeyRemoved = new("A passkey was removed", "A passkey was removed from your account.");
    public static readonly SecurityEvent RecoveryCodesMade = new("New recovery codes were made", "New recovery codes were made for your account. The old ones no longer work.");
    public static readonly SecurityEvent RecoveryCodeUsed = new("A recovery code was used", "A recovery code was used to sign in to your account. It no longer works.");
    public static readonly SecurityEvent LockedOut = new("Sign-in is closed for a while", "There were too many wrong attempts to sign in to your account. It takes no more for a while, and then opens again by itself.");
    public static readonly SecurityEvent Suspended = new("Your account is suspended", "Your account was suspended by an editor or administrator. You cannot sign in for now.");
    public static readonly SecurityEvent Restored = new("Your account is open again", "Your account is no longer suspended. You can sign in.");
    public static readonly SecurityEvent ScopeChanged = new("The systems of your account changed", "The systems that your account may speak for were changed by an editor or administrator.");
    public static readonly SecurityEvent RoleChanged = new("The role of your account changed", "The role of your account was changed by an administrator. You were signed out everywhere. What you can do is shown when you sign in; editors and administrators need a second factor.");
    public static readonly SecurityEvent Removed = new("Your account was removed", "Your account was removed by an editor or administrator. What you did stays recorded under your role, without your address.");
    public static readonly SecurityEvent SignedOutEverywhere = new("You were signed out everywhere else", "All other sessions of your account were ended.");
}
