using IcsDirectory.Accounts;
using IcsDirectory.Data;
using IcsDirectory.Mail;

namespace IcsDirectory.Proposals;

/// <summary>Tells the staff of a system by email that something about it is published. The mail is part of the transaction that
/// publishes it.</summary>
public sealed class AlertStaff(Outbox outbox)
{
    /// <param name="db">On the transaction that publishes; the caller saves it.</param>
    /// <param name="record">The absolute address of the system's record, or its path where the site's address is not known.</param>
    public void Run(DirectoryDb db, string systemSlug, string systemName, string record, bool contactChanges)
    {
        var recipients = db.Users
            .Where(account => account.Role == AccountRole.Staff && account.SuspendedAt == null && account.Email != null)
            .Where(account => account.Systems.Any(scope => scope.SystemSlug == systemSlug))
            .OrderBy(account => account.Id)
            .Select(account => account.Email!)
            .ToList();
        foreach (var recipient in recipients)
        {
            outbox.Add(db, recipient, $"{systemName}: {(contactChanges ? "its contact changes" : "its record changes")} in the ICS Procurement Directory", $"""
                A new version of the record of {systemName} is published in the ICS Procurement Directory.{(contactChanges ? " It changes what it says about the contact for suppliers." : "")}

                The record: {record}
                Every change to it: {record}/history

                If something in it is wrong, sign in and propose a change. You get this mail because your account is for this system.
                """);
        }
    }
}
