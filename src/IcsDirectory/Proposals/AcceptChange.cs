using IcsDirectory.Changes;
using IcsDirectory.Mail;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Proposals;

/// <summary>Accepts one change, inside an open scope that writes: checks it, publishes it or keeps it for its date, and notes the
/// decision on the row. The caller saves and completes, or leaves both and nothing has happened.</summary>
internal sealed class AcceptChange(PublishChange publish, CheckAcceptance check, ISiteLinks links, TimeProvider clock)
{
    /// <summary>What an accepted statement is trusted with where its editor chose nothing.</summary>
    public static readonly Confidence Default = Confidence.Medium;

    /// <param name="seen">Fingerprint of the statement that it is about, as the form saw it.</param>
    public DecisionOutcome Run(Proposal proposal, ProposedChange change, string seen, Choice.Accept accept, Decider by)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (publish.Open(proposal.SystemSlug) is not { } system)
        {
            return new DecisionOutcome.Unknown();
        }

        var target = change.Kind.HasTarget ? system.Find(change.StatementId) : null;
        if (change.Kind.HasTarget && (target is not { Stands: true } || target.Fingerprint != seen))
        {
            return new DecisionOutcome.StatementChanged();
        }

        var draft = Complete(change, accept.Edited);
        var isWord = change.Kind.BringsStatement && StaffSource.IsMeant(proposal, draft);
        FieldProblem[] problems = [.. check.Run(change.Kind, draft, target, needsSource: !isWord), .. Embargo(accept, now)];
        if (problems.Length > 0)
        {
            return new DecisionOutcome.Invalid(problems);
        }

        var accepted = isWord ? StaffSource.Name(draft, proposal, system.SystemName, links) : draft;
        Note(change, accepted, seen, accept, by, now);
        return accept.EmbargoedUntil is null ? Publish(system, change, accepted, by) : new DecisionOutcome.Done("");
    }

    /// <summary>Publishes what was accepted before, on the day that it was kept for.</summary>
    public PublishChange.Outcome PublishKept(SystemStatements system, ProposedChange change)
    {
        var outcome = publish.Run(
            system, change, change.Accepted ?? change.Draft, change.DecidedOn, new(change.DecidedByRole, change.DecidedByAccountId, change.PublicNote));
        NotePublication(change, outcome);
        return outcome;
    }

    public SystemStatements? Open(string systemSlug) => publish.Open(systemSlug);

    private DecisionOutcome Publish(SystemStatements system, ProposedChange change, StatementDraft accepted, Decider by)
    {
        var outcome = publish.Run(system, change, accepted, change.DecidedOn, new Acting(by.Role, by.AccountId, change.PublicNote));
        NotePublication(change, outcome);
        return outcome switch
        {
            PublishChange.Outcome.Published done => new DecisionOutcome.Done(done.StatementId),
            PublishChange.Outcome.Refused refused => new DecisionOutcome.Invalid([refused.Problem]),
            _ => new DecisionOutcome.StatementChanged(),
        };
    }

    private static void NotePublication(ProposedChange change, PublishChange.Outcome outcome)
    {
        if (outcome is PublishChange.Outcome.Published done)
        {
            (change.PublishedAt, change.PublishedStatementId) = (done.At, done.StatementId);
        }
    }

    private static void Note(ProposedChange change, StatementDraft accepted, string seen, Choice.Accept accept, Decider by, DateTime now)
    {
        var isEdited = accept.Edited is not null && WithoutEditorsFields(accepted) != WithoutEditorsFields(change.Draft);
        change.Decision = isEdited ? ChangeDecision.AcceptedEdited : ChangeDecision.Accepted;
        change.Accepted = accepted == change.Draft ? null : accepted;
        change.DecidedOn = seen;
        change.Reason = "";
        change.PublicNote = accept.Note;
        change.EmbargoedUntil = accept.EmbargoedUntil;
        (change.DecidedByAccountId, change.DecidedByRole, change.DecidedAt) = (by.AccountId, by.Role, now);
    }

    /// <summary>Confidence is never proposed, and that the source is named after the fact is no other wording.</summary>
    private static StatementDraft WithoutEditorsFields(StatementDraft draft) =>
        draft with { Confidence = "", Caveat = "", SourceUrl = "", SourceTitle = "", SourcePublisher = "", SourcePublishedOn = "" };

    /// <summary>Of an end only its day can be edited, of a withdrawal nothing.</summary>
    private static StatementDraft Complete(ProposedChange change, StatementDraft? edited)
    {
        if (!change.Kind.BringsStatement)
        {
            return change.Kind == ChangeKind.End && edited is not null ? change.Draft with { EndsOn = edited.EndsOn } : change.Draft;
        }

        var draft = edited ?? change.Draft;
        return draft.Confidence.Length == 0 ? draft with { Confidence = Default.Code } : draft;
    }

    private static IEnumerable<FieldProblem> Embargo(Choice.Accept accept, DateTime now)
    {
        if (accept.EmbargoedUntil <= now)
        {
            yield return new(nameof(accept.EmbargoedUntil), "Enter a date and time in the future, or leave both empty to publish at once");
        }
    }
}
