using IcsDirectory.Accounts;
using IcsDirectory.Data;
using IcsDirectory.Mail;
using IcsDirectory.Time;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Web.Accounts;

/// <summary>Mail about accounts. It is put into the outbox and saved by its caller, together with what it tells of.</summary>
public sealed class SecurityMail(DirectoryDb db, Outbox outbox, ISiteLinks links, IOptions<AccountOptions> options, TimeProvider clock)
{
    private const string Signature = "\n\nICS Procurement Directory\nThis message was sent by the site itself. Nobody reads replies to it.\n";

    public void Tell(Account account, SecurityEvent what) => outbox.Add(db, account.Email!, what.Subject,
        $"{what.Words}\n\nWhen: {Now()}\n\nIf this was not you, or you did not expect it, choose a new password at {links.Of("/account/forgot-password")} and tell the editors." + Signature);

    public void TellOfLockout(Account account) => outbox.Add(db, account.Email!, SecurityEvent.LockedOut.Subject,
        $"{SecurityEvent.LockedOut.Words}\n\nWhen: {Now()}. It opens again after {options.Value.LockoutMinutes} minutes.\n\nIf it was you, wait, then try again. If it was not, your password still keeps others out; nothing was changed." + Signature);

    public void SendReset(Account account, string path) => outbox.Add(db, account.Email!, "Choose a new password",
        $"Somebody, perhaps you, asked for a new password for this address.\n\nTo choose one, open this link within an hour. It works once:\n{links.Of(path)}\n\nIf you did not ask, do nothing: your password stays as it is." + Signature);

    public void SendInvitation(string email, AccountRole role, IReadOnlyList<string> systemNames, string path) => outbox.Add(
        db, email, "You are invited to the ICS Procurement Directory",
        $"You are invited to the ICS Procurement Directory.\n\nYour role: {role.Label}. {role.Definition}\n"
        + (systemNames.Count > 0 ? $"Your systems: {string.Join("; ", systemNames)}.\n" : "")
        + $"\nTo make your account, open this link within {Invitation.Lasts.Days} days. It works once:\n{links.Of(path)}\n\nIf you do not know what this is about, do nothing." + Signature);

    private string Now() => UkTime.InWords(clock.GetUtcNow().UtcDateTime) + " UK time";
}
