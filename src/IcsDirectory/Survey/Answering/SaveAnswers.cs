using System.Collections.Immutable;
using IcsDirectory.Data;
using IcsDirectory.Survey.Running;
using IcsDirectory.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Answering;

/// <summary>Keeps what is typed on a page of a round, with its mistakes. Of two people who write at once neither loses anything: an
/// answer that somebody else has saved since is not overwritten, and both are shown.</summary>
public sealed class SaveAnswers(DirectoryDb db, VersionQuestions versions, TimeProvider clock)
{
    private const int MostAttempts = 5;

    /// <param name="Seen">Digest of what was saved when its author began; of a blank answer where nothing was.</param>
    /// <param name="Shown">Digest of what stood in the form then. An answer that still says that was not touched: it leaves alone what
    /// others have saved since.</param>
    public sealed record Typed(Answer Answer, string Seen, string Shown)
    {
        /// <summary>Number of the question's version that stood in the form; none where that is not known.</summary>
        public int? Version { get; init; }
    }

    /// <param name="Saved">As somebody else has saved it.</param>
    public sealed record Conflict(Answer Typed, Answer Saved);

    /// <param name="Conflicts">Answers that were not saved; all others were.</param>
    /// <param name="Saved">All answers as they are saved now.</param>
    public sealed record Result(ImmutableArray<Conflict> Conflicts, ImmutableArray<Answer> Saved)
    {
        public Answer To(string questionId) => Saved.FirstOrDefault(saved => saved.QuestionId == questionId) ?? Answer.Blank(questionId);

        /// <summary>What stands in the form that is shown again: whoever saves that has seen what is saved now, and an answer that was
        /// refused counts as touched.</summary>
        public Typed After(Typed typed)
        {
            var saved = To(typed.Answer.QuestionId);
            return Conflicts.Any(conflict => conflict.Typed.QuestionId == saved.QuestionId)
                ? new(typed.Answer, DigestOf(saved), "") : new(saved, DigestOf(saved), DigestOf(saved));
        }
    }

    /// <summary>Tells what an answer says from anything else.</summary>
    public static string DigestOf(Answer answer) => SurveyJson.DigestOf(answer with { QuestionVersion = 1 });

    /// <param name="typed">Answers to questions of the round.</param>
    /// <returns>None where nothing can be written any more: the round is over, or there is no such response.</returns>
    public async Task<Result?> RunAsync(SurveyRound round, int responseId, IReadOnlyCollection<Typed> typed, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var response = await db.Set<SurveyResponse>().Include(r => r.Answers).SingleOrDefaultAsync(r => r.Id == responseId, cancel);
            if (response?.State.After(ResponseAct.Write) is null)
            {
                return null;
            }

            var numbers = await versions.RunAsync(round, cancel);
            var conflicts = Write(response, typed.Select(each => each with { Answer = each.Answer with { QuestionVersion = VersionOf(each, numbers) } }));
            response.Become(ResponseAct.Write);
            try
            {
                await db.SaveChangesAsync(cancel);
                return new(conflicts, [.. response.Answers.Select(row => row.Answer)]);
            }
            catch (DbUpdateException) when (attempt < MostAttempts)
            {
                // Somebody else saved at the same moment; what they wrote is looked at in the next turn.
            }
        }
    }

    /// <summary>Words that were changed after the form was opened are not those that were answered.</summary>
    private static int VersionOf(Typed typed, IReadOnlyDictionary<string, int> numbers) =>
        numbers[typed.Answer.QuestionId] is var latest && typed.Version is { } shown ? Math.Clamp(shown, 1, latest) : latest;

    private ImmutableArray<Conflict> Write(SurveyResponse response, IEnumerable<Typed> typed)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var conflicts = ImmutableArray.CreateBuilder<Conflict>();
        foreach (var (answer, seen, shown) in typed)
        {
            var saved = response.Answers.SingleOrDefault(row => row.QuestionId == answer.QuestionId);
            var standing = saved?.Answer ?? Answer.Blank(answer.QuestionId);
            var isSeen = DigestOf(standing) == seen;
            if (answer.Equals(standing) || (!isSeen && DigestOf(answer) == shown))
            {
                continue;
            }

            if (saved is null)
            {
                if (!answer.IsBlank || answer.Reason.Length + answer.EvidenceUrl.Length + answer.EvidencePage.Length > 0)
                {
                    response.Answers.Add(new() { QuestionId = answer.QuestionId, Answer = answer, SavedAt = now });
                }
            }
            else if (isSeen)
            {
                (saved.Answer, saved.SavedAt) = (answer, now);
            }
            else
            {
                conflicts.Add(new(answer, saved.Answer));
            }
        }

        return conflicts.ToImmutable();
    }
}
