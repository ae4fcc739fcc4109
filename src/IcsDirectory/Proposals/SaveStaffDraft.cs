using IcsDirectory.Content;
using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Proposals;

/// <summary>Keeps what the staff of a system typed, right or wrong, until it is sent.</summary>
public sealed class SaveStaffDraft(CurrentRegister current, DirectoryDb db, IOptions<ProposalOptions> options, TimeProvider clock)
{
    /// <param name="Reference">Of the draft that is saved again; empty for a new one.</param>
    /// <param name="SeenVersion">The version that its author saw.</param>
    public sealed record Input(int AccountId, string SystemSlug, string Reference, int SeenVersion, ProposedInput Proposed);

    public async Task<StaffOutcome> RunAsync(Input input, CancellationToken cancel)
    {
        if (current.Value.FindSystem(input.SystemSlug) is null)
        {
            return new StaffOutcome.NotThere();
        }

        return input.Reference.Length == 0 ? await BeginAsync(input, cancel) : await SaveAgainAsync(input, cancel);
    }

    private async Task<StaffOutcome> BeginAsync(Input input, CancellationToken cancel)
    {
        var drafts = await StaffProposals.Of(db, input.SystemSlug).CountAsync(p => p.State == ProposalState.Draft, cancel);
        if (drafts >= options.Value.DraftsPerSystem)
        {
            return new StaffOutcome.TooMany();
        }

        var draft = new Proposal
        {
            Reference = ProposalReference.New(),
            SystemSlug = input.SystemSlug,
            Door = ProposalDoor.Staff,
            State = ProposalState.Draft,
            AccountId = input.AccountId,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        Fill(draft, input.Proposed);
        db.Proposals.Add(draft);
        await db.SaveChangesAsync(cancel);
        return new StaffOutcome.Done(draft.Reference, draft.Version);
    }

    private async Task<StaffOutcome> SaveAgainAsync(Input input, CancellationToken cancel)
    {
        if (await StaffProposals.FindAsync(db, input.SystemSlug, input.Reference, cancel) is not { } draft)
        {
            return new StaffOutcome.NotThere();
        }

        if (draft.State != ProposalState.Draft)
        {
            return new StaffOutcome.NotAllowed(draft.State);
        }

        db.ExpectVersion(draft, input.SeenVersion);
        db.Entry(draft).Property(p => p.Note).IsModified = true; // so that its version rises when only a change of it was typed
        Fill(draft, input.Proposed);
        if (await db.TrySaveAsync(cancel))
        {
            return new StaffOutcome.Done(draft.Reference, draft.Version);
        }

        db.ChangeTracker.Clear();
        return await StaffProposals.FindAsync(db, input.SystemSlug, input.Reference, cancel) is { } fresh
            ? new StaffOutcome.ChangedMeanwhile(fresh)
            : new StaffOutcome.NotThere();
    }

    /// <summary>Each change keeps its row.</summary>
    private void Fill(Proposal draft, ProposedInput input)
    {
        (draft.Note, draft.WorksThere) = (input.Note, input.WorksThere);
        db.ProposedChanges.RemoveRange(draft.Changes.Skip(input.Changes.Count));
        for (var index = 0; index < input.Changes.Count; index++)
        {
            var typed = input.Changes[index];
            if (index >= draft.Changes.Count)
            {
                draft.Changes.Add(new() { Kind = KindOf(typed), StatementId = typed.StatementId, Draft = typed.Draft });
                continue;
            }

            var row = draft.Changes[index];
            (row.Kind, row.StatementId, row.Draft) = (KindOf(typed), typed.StatementId, typed.Draft);
        }
    }

    private static ChangeKind KindOf(ProposedInput.Change typed) =>
        ChangeKind.Find(typed.Kind) ?? (typed.StatementId.Length > 0 ? ChangeKind.NotChosen : ChangeKind.Add);
}
