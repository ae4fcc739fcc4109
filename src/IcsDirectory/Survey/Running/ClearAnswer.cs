using IcsDirectory.Accounts;
using IcsDirectory.Changes;
using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Running;

/// <summary>Notes that an editor has read a free answer, or a system's words about the result, and that it may be published in these
/// very words.</summary>
public sealed class ClearAnswer(DirectoryDb db, TimeProvider clock)
{
    /// <param name="questionId">As in <see cref="SurveyClearance.QuestionId"/>.</param>
    /// <param name="digest">From <see cref="ClearedAnswers.DigestOf"/>, or of the reply, as the editor saw it.</param>
    /// <returns>False where no such words were sent.</returns>
    public async Task<bool> RunAsync(int responseId, string questionId, string digest, Acting by, CancellationToken cancel)
    {
        var response = await db.Set<SurveyResponse>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == responseId, cancel);
        if (response is null || DigestOf(response, questionId) != digest)
        {
            return false;
        }

        if (!await db.Set<SurveyClearance>().AnyAsync(c => c.ResponseId == responseId && c.QuestionId == questionId && c.Digest == digest, cancel))
        {
            db.Add(new SurveyClearance
            {
                ResponseId = responseId,
                QuestionId = questionId,
                Digest = digest,
                At = clock.GetUtcNow().UtcDateTime,
                Role = by.Role,
                AccountId = by.AccountId,
            });
            await db.SaveChangesAsync(cancel);
        }

        return true;
    }

    private static string? DigestOf(SurveyResponse response, string questionId) =>
        questionId == SurveyClearance.OfReply ? response.Reply.Length > 0 ? OneTimeToken.HashOf(response.Reply) : null
        : response.Sent.FirstOrDefault(answer => answer.QuestionId == questionId) is { } sent ? ClearedAnswers.DigestOf(sent)
        : null;
}
