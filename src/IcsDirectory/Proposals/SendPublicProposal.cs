using IcsDirectory.Accounts;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Mail;
using IcsDirectory.Proposals.Rules;
using IcsDirectory.Systems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Proposals;

/// <summary>Takes what a reader without an account asks for. Nothing of it is public before an editor accepts it.</summary>
public sealed class SendPublicProposal(
    CurrentRegister current, CheckProposal check, DirectoryDb db, Outbox outbox, ISiteLinks links, IOptions<ProposalOptions> options, TimeProvider clock)
{
    /// <param name="ReplyAddress">Empty where no reply is asked for.</param>
    public sealed record Input(string SystemSlug, ProposedInput Proposed, string ReplyAddress);

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record Sent(string Reference) : Outcome;

        public sealed record NotRight(IReadOnlyList<ProposalProblem> Problems) : Outcome;

        public sealed record NoSuchSystem : Outcome;
    }

    public async Task<Outcome> RunAsync(Input input, CancellationToken cancel)
    {
        if (current.Value.FindSystem(input.SystemSlug) is not { } system)
        {
            return new Outcome.NoSuchSystem();
        }

        if (Problems(system, input) is { Count: > 0 } problems)
        {
            return new Outcome.NotRight(problems);
        }

        var proposal = ProposalOf(input);
        db.Proposals.Add(proposal);
        if (input.ReplyAddress.Length > 0 && await MayBeWrittenToAsync(input.ReplyAddress, cancel))
        {
            AskToConfirm(proposal, system);
        }

        await db.SaveChangesAsync(cancel);
        return new Outcome.Sent(proposal.Reference);
    }

    private IReadOnlyList<ProposalProblem> Problems(IntegratedCareSystem system, Input input)
    {
        var problem = input.ReplyAddress.Length == 0 ? null : MailAddressRule.Problem(input.ReplyAddress);
        return [.. check.Run(system, input.Proposed), .. problem is null ? [] : new[] { new ProposalProblem(null, nameof(input.ReplyAddress), problem) }];
    }

    private Proposal ProposalOf(Input input)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var proposal = new Proposal
        {
            Reference = ProposalReference.New(),
            SystemSlug = input.SystemSlug,
            Door = ProposalDoor.Public,
            State = ProposalState.Submitted,
            Note = input.Proposed.Note,
            WorksThere = input.Proposed.WorksThere,
            ReplyAddress = input.ReplyAddress,
            CreatedAt = now,
            SubmittedAt = now,
        };
        proposal.Changes.AddRange(input.Proposed.Changes.Select(ChangeOf));
        return proposal;
    }

    /// <summary>Of a change that was found right: its kind is known.</summary>
    internal static ProposedChange ChangeOf(ProposedInput.Change change) => new()
    {
        Kind = ChangeKind.Find(change.Kind)!,
        StatementId = change.StatementId,
        Draft = change.Draft,
    };

    /// <summary>Anyone can type anyone's address: it gets few mails before its reader has said yes to one.</summary>
    private async Task<bool> MayBeWrittenToAsync(string address, CancellationToken cancel)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-1);
        var unanswered = await db.Proposals.CountAsync(
            p => p.ReplyAddress == address && p.ReplyConfirmedAt == null && p.CreatedAt > since, cancel);
        return unanswered < options.Value.UnansweredMailsPerDay;
    }

    private void AskToConfirm(Proposal proposal, IntegratedCareSystem system)
    {
        var (token, hours) = (OneTimeToken.New(), options.Value.ReplyLinkHours);
        db.Set<ReplyConfirmation>().Add(new()
        {
            Proposal = proposal,
            TokenHash = OneTimeToken.HashOf(token),
            ExpiresAt = clock.GetUtcNow().UtcDateTime.AddHours(hours),
        });
        outbox.Add(db, proposal.ReplyAddress, "Confirm your email address: ICS Procurement Directory", $"""
            Someone proposed a change to the record of {system.Name} in the ICS Procurement Directory and asked for a reply to this address.

            If that was you, open this link within {hours} hours and confirm it there:
            {links.Of($"/systems/update/confirm/{token}")}

            If it was not you, do nothing: no other mail about it will be sent to this address.
            """);
    }
}
