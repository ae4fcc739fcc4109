using IcsDirectory.Accounts;
using IcsDirectory.Data;
using IcsDirectory.Mail;

namespace IcsDirectory.Proposals;

/// <summary>Tells the staff of a system by email that something about it is published. The mail is part of the transaction that
/// publishes it.</summary>
public sealed class AlertStaff(Outbox outbox, ISiteLinks links)
{
    /// <param name="db">On the transaction that publishes; the caller saves it.</param>
    public void Run(DirectoryDb db, string systemSlug, string systemName, bool contactChanges)
    {
        var record = links.Of(PublicPath.OfSystem(systemSlug));
        var subject = $"{systemName}: {(contactChanges ? "its contact" : "its record")} changed in the ICS Procurement Directory";
        foreach (var recipient in Recipients(db, systemSlug))
        {
            outbox.Add(db, recipient, subject, $"""
                A new version of the record of {systemName} is published in the ICS Procurement Directory.{(contactChanges ? " It changes what is said about the contact for suppliers." : "")}

                The record: {record}
                Every change to it: {record}/history

                If something in it is wrong, sign in and propose a change. You get this mail because your account is for this system.
                """);
        }
    }

    private static List<string> Recipients(DirectoryDb db, string systemSlug) =>
    [
        .. db.Users
            .Where(account => account.Role == AccountRole.Staff && account.SuspendedAt == null && account.Email != null)
            .Where(account => account.Systems.Any(scope => scope.SystemSlug == systemSlug))
            .OrderBy(account => account.Id)
            .Select(account => account.Email!),
    ];
}
