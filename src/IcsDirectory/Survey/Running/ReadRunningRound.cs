using System.Collections.Immutable;
using IcsDirectory.Accounts;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Systems;
using IcsDirectory.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Running;

/// <summary>How a round stands, for the desk: who has answered, who has to be chased, what has to be read, and what the headline would
/// be if it closed now.</summary>
public sealed class ReadRunningRound(CurrentRegister current, DirectoryDb db, CompileRound compile)
{
    public sealed record Row(SurveyResponse Response, IntegratedCareSystem System, DateTime? LastAct);

    /// <param name="ToRead">Free answers that were sent and are not cleared.</param>
    /// <param name="Headline">As if it closed now; private.</param>
    public sealed record View(
        SurveyRound Round, RunningRound? Running, ImmutableArray<Row> Rows, ImmutableArray<(Row Row, Question Question, Answer Answer)> ToRead, ImmutableArray<Figure> Headline)
    {
        /// <summary>Words about the result that are not cleared.</summary>
        public ImmutableArray<Row> Replies { get; init; } = [];

        /// <summary>Questions that were changed after somebody had answered them.</summary>
        public ImmutableArray<QuestionVersion> Changed { get; init; } = [];

        /// <summary>Responses whose answers were sent and not yet put on the desk as proposals.</summary>
        public int ToPropose => Rows.Count(row => row.Response.State.HasAnswers && !(row.Response.ProposedAt >= row.Response.SentAt));
    }

    public async Task<View?> RunAsync(string slug, CancellationToken cancel)
    {
        var register = current.Value;
        if (register.FindRound(slug) is not { } round || round.Kind != RoundKind.PerSystem)
        {
            return null;
        }

        var running = await db.Set<RunningRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Slug == slug, cancel);
        var responses = await db.Set<SurveyResponse>().AsNoTracking().Include(r => r.Acts).Include(r => r.Links).Where(r => r.RoundSlug == slug).ToListAsync(cancel);
        var ids = responses.Select(r => r.Id).ToList();
        var cleared = (await db.Set<SurveyClearance>().AsNoTracking().Where(c => ids.Contains(c.ResponseId)).ToListAsync(cancel))
            .Select(c => (c.ResponseId, c.QuestionId, c.Digest)).ToHashSet();
        ImmutableArray<Row> rows =
        [
            .. responses.Where(r => register.FindSystem(r.SystemSlug) is not null)
                .Select(r => new Row(r, register.FindSystem(r.SystemSlug)!, r.Acts.Select(act => (DateTime?)act.At).Max()))
                .OrderBy(row => row.System.Region.Label, StringComparer.Ordinal).ThenBy(row => row.System.Name, StringComparer.Ordinal),
        ];
        var versions = await db.Set<QuestionVersion>().AsNoTracking().Where(v => v.RoundSlug == slug).OrderBy(v => v.Id).ToListAsync(cancel);
        var history = new QuestionHistory(round.Questionnaire, versions);
        var toRead = rows.Where(row => row.Response.State.HasAnswers).SelectMany(row => row.Response.Sent
            .Select(answer => (row, Question: round.Questionnaire.Find(answer.QuestionId), answer))
            .Where(found => found.Question is not null && ClearedAnswers.NeedsReading(history.AsAnswered(found.answer)!, found.answer)
                && !cleared.Contains((row.Response.Id, found.answer.QuestionId, ClearedAnswers.DigestOf(found.answer))))
            .Select(found => (found.row, found.Question!, found.answer)));
        return new(round, running, rows, [.. toRead], running is null ? [] : RoundFigures.Of(compile.Run(db, round)!))
        {
            Replies = [.. rows.Where(row => row.Response.Reply.Length > 0 && !cleared.Contains((row.Response.Id, SurveyClearance.OfReply, OneTimeToken.HashOf(row.Response.Reply))))],
            Changed = [.. versions.Where(v => v.Number > 1)],
        };
    }
}
