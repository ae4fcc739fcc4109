using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Mail;

namespace IcsDirectory.Proposals;

/// <summary>Writes to the author of a proposal what was decided on it, or what an editor asks.</summary>
public sealed class TellAuthor(CurrentRegister current, Outbox outbox, ISiteLinks links)
{
    /// <summary>Adds the mail to what <paramref name="db"/> saves next; none where there is nobody to write to.</summary>
    public void Run(DirectoryDb db, Proposal proposal)
    {
        if (AddressOf(db, proposal) is not { Length: > 0 } address)
        {
            return;
        }

        var name = current.Value.FindSystem(proposal.SystemSlug)?.Name ?? proposal.SystemSlug;
        outbox.Add(db, address, DecisionMail.Subject(proposal), DecisionMail.Body(proposal, name, links));
    }

    /// <summary>Nothing is sent to an address that nobody has confirmed, nor to an editor about an edit of their own.</summary>
    private static string? AddressOf(DirectoryDb db, Proposal proposal) => proposal switch
    {
        { Door.Code: "editor" } => null,
        { AccountId: { } id } => db.Users.Where(account => account.Id == id && account.SuspendedAt == null).Select(account => account.Email).SingleOrDefault(),
        { ReplyConfirmedAt: not null } => proposal.ReplyAddress,
        _ => null,
    };
}
