using System.Collections.Immutable;
using IcsDirectory.Changes;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Proposals;
using IcsDirectory.Systems;
using IcsDirectory.Time;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Running;

/// <summary>Turns the answers that systems sent into proposals on the desk, one for each system. What the record says already is left
/// out. Answers that were sent again make a new proposal; the one before is taken back where nothing in it was decided yet. What is asked
/// or decided goes to whoever sent them.</summary>
public sealed class ProposeAnswers(CurrentRegister current, DirectoryDb db, TimeProvider clock)
{
    /// <param name="slug">Of the round.</param>
    /// <returns>How many proposals were made.</returns>
    public async Task<int> RunAsync(string slug, Acting by, CancellationToken cancel)
    {
        if (current.Value.FindRound(slug) is not { } round)
        {
            return 0;
        }

        var made = 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel); // holds the write lock: nothing is sent meanwhile
        foreach (var response in await db.Set<SurveyResponse>().Where(r => r.RoundSlug == slug).ToListAsync(cancel))
        {
            if (response.State.HasAnswers && (response.ProposedAt is null || response.ProposedAt < response.SentAt) && current.Value.FindSystem(response.SystemSlug) is { } system)
            {
                await TakeBackAsync(response.ProposalReference, cancel);
                made += Propose(round, response, system, by) ? 1 : 0;
            }
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return made;
    }

    private bool Propose(SurveyRound round, SurveyResponse response, IntegratedCareSystem system, Acting by)
    {
        var (now, sentAt) = (clock.GetUtcNow().UtcDateTime, response.SentAt!.Value);
        ImmutableArray<StatementDraft> drafts =
        [
            .. AnswerStatements.Of(round.Questionnaire, response.Sent, UkCalendar.UkDay(sentAt), round.Source.Id)
                .Where(said => !system.Statements.Any(said.IsIn)).Select(said => said.Draft),
        ];
        (response.ProposedAt, response.ProposalReference) = (now, "");
        if (drafts.IsEmpty)
        {
            return false;
        }

        var proposal = new Proposal
        {
            Reference = ProposalReference.New(),
            SystemSlug = system.Slug,
            Door = ProposalDoor.SurveyResponse,
            State = ProposalState.Submitted,
            CreatedAt = now,
            SubmittedAt = sentAt,
            Note = NoteOf(round, response),
            ReplyAddress = response.SenderAddress,
            ReplyConfirmedAt = response.SenderAddress.Length > 0 ? sentAt : null,
        };
        proposal.Changes.AddRange(drafts.Select(draft => new ProposedChange { Kind = ChangeKind.Add, Draft = draft }));
        db.Proposals.Add(proposal);
        response.ProposalReference = proposal.Reference;
        response.Acts.Add(new() { At = now, Act = "put on the desk as a proposal", Role = by.Role, AccountId = by.AccountId });
        return true;
    }

    private static string NoteOf(SurveyRound round, SurveyResponse response) => string.Join('\n', response.Sent
        .Where(answer => answer.EvidenceUrl.Length > 0 && round.Questionnaire.Find(answer.QuestionId) is not null)
        .Select(answer => $"{round.Questionnaire.Find(answer.QuestionId)!.Text} {answer.EvidenceUrl} {answer.EvidencePage}".TrimEnd())
        .Prepend($"Answers of reference {response.Reference} to “{round.Title}”."));

    private async Task TakeBackAsync(string reference, CancellationToken cancel)
    {
        if (reference.Length > 0 && await db.Proposals.Include(p => p.Changes).SingleOrDefaultAsync(p => p.Reference == reference, cancel) is { State.IsOpen: true } earlier
            && earlier.Changes.TrueForAll(change => !change.Decision.IsFinal))
        {
            (earlier.State, earlier.SettledAt) = (ProposalState.Withdrawn, clock.GetUtcNow().UtcDateTime);
        }
    }
}
