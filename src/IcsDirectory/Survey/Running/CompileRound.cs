using System.Collections.Immutable;
using IcsDirectory.Accounts;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Running;

/// <summary>Puts together what would be published of a round, as it stands.</summary>
public sealed class CompileRound(CurrentRegister current, TimeProvider clock)
{
    /// <returns>None where the round is not opened yet.</returns>
    public PublishedRound? Run(DirectoryDb db, SurveyRound round)
    {
        var (register, now) = (current.Value, clock.GetUtcNow().UtcDateTime);
        if (db.Set<RunningRound>().AsNoTracking().SingleOrDefault(running => running.Slug == round.Slug) is not { } running)
        {
            return null;
        }

        var responses = db.Set<SurveyResponse>().AsNoTracking().Where(r => r.RoundSlug == round.Slug).ToList();
        var cleared = db.Set<SurveyClearance>().AsNoTracking().Where(c => responses.Select(r => r.Id).Contains(c.ResponseId))
            .Select(c => new { c.ResponseId, c.QuestionId, c.Digest }).AsEnumerable().Select(c => (c.ResponseId, c.QuestionId, c.Digest)).ToHashSet();
        return new()
        {
            Questionnaire = round.Questionnaire,
            QuestionVersions = db.Set<QuestionVersion>().AsNoTracking().Where(version => version.RoundSlug == round.Slug).Select(version => new { version.QuestionId, version.Number }).AsEnumerable()
                .GroupBy(version => version.QuestionId).ToImmutableDictionary(versions => versions.Key, versions => versions.Max(version => version.Number)),
            Responses =
            [
                .. responses.Select(response => Of(response, round, register.FindSystem(response.SystemSlug)?.Name ?? response.SystemSlug, cleared))
                    .OrderBy(response => response.SystemName, StringComparer.Ordinal),
            ],
            OpenedAt = running.OpenedAt,
            ClosedAt = running.ClosedAt ?? now,
            PublishedAt = now,
        };
    }

    private static PublishedResponse Of(SurveyResponse response, SurveyRound round, string name, HashSet<(int, string, string)> cleared)
    {
        var (answers, held) = response.State.HasAnswers
            ? ClearedAnswers.Of(response.Sent, round.Questionnaire, (question, digest) => cleared.Contains((response.Id, question, digest)))
            : ([], []);
        var isReplyCleared = response.Reply.Length > 0 && cleared.Contains((response.Id, SurveyClearance.OfReply, OneTimeToken.HashOf(response.Reply)));
        return new()
        {
            SystemSlug = response.SystemSlug,
            SystemName = name,
            State = response.State,
            AskedAt = response.AskedAt,
            SentAt = response.State.HasAnswers ? response.SentAt : null,
            DeclinedAt = response.State == ResponseState.Declined ? response.DeclinedAt : null,
            Reply = isReplyCleared ? response.Reply : "",
            Answers = answers,
            Held = held,
        };
    }
}
