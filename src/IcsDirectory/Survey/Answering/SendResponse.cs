using System.Collections.Immutable;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Mail;
using IcsDirectory.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Answering;

/// <summary>Sends the answers of a system as its declared answers: in time, or late with a reason where the round takes those. The
/// copy by email is saved with them.</summary>
public sealed class SendResponse(CurrentRegister current, DirectoryDb db, Outbox outbox, TimeProvider clock)
{
    public const int LongestPost = 120;

    /// <summary>Copies that are sent for one response in an hour, to whatever addresses.</summary>
    public const int MostCopies = 5;

    private const string CopySent = "copy sent";
    private static readonly TimeSpan CopiesCount = TimeSpan.FromHours(1);

    /// <param name="From">The address of the link by which they are sent.</param>
    /// <param name="Seen">Digest of the answers as they were shown to be checked.</param>
    /// <param name="DeclaredBy">The post whose holder declares them to be the system's.</param>
    /// <param name="LateReason">Needed after the round has closed.</param>
    /// <param name="CopyTo">An address for a copy; empty for none.</param>
    public sealed record Input(int ResponseId, string From, string Seen, string DeclaredBy, string LateReason, string CopyTo);

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record Done(string Reference) : Outcome;

        public sealed record Wrong(ImmutableArray<CheckAnswers.Problem> Problems) : Outcome;

        /// <summary>Somebody else wrote since the answers were shown.</summary>
        public sealed record ChangedMeanwhile : Outcome;

        /// <summary>The round takes no answers.</summary>
        public sealed record Closed : Outcome;
    }

    public async Task<Outcome> RunAsync(Input input, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var response = await db.Set<SurveyResponse>().Include(r => r.Answers).SingleAsync(r => r.Id == input.ResponseId, cancel);
        if (current.Value.FindRound(response.RoundSlug) is not { } round || ActOf(round, response, now) is not { } act)
        {
            return new Outcome.Closed();
        }

        var answers = Answers(response, round.Questionnaire);
        if (DigestOf(answers) != input.Seen)
        {
            return new Outcome.ChangedMeanwhile();
        }

        ImmutableArray<CheckAnswers.Problem> problems = [.. CheckAnswers.Run(round.Questionnaire, id => AnswerTo(answers, id)), .. Check(input, act), .. await CheckCopyAsync(input, now, cancel)];
        if (!problems.IsEmpty)
        {
            return new Outcome.Wrong(problems);
        }

        response.Become(act);
        response.Sent = answers;
        (response.SentAt, response.FirstSentAt) = (now, response.FirstSentAt ?? now);
        (response.DeclaredBy, response.SenderAddress, response.LateReason) = (input.DeclaredBy, input.From, act == ResponseAct.SendLate ? input.LateReason : "");
        response.Acts.Add(new() { At = now, Act = act == ResponseAct.SendLate ? "answered late" : "answered", Role = "respondent" });
        if (input.CopyTo.Length > 0)
        {
            response.Acts.Add(new() { At = now, Act = CopySent, Role = "respondent" });
            outbox.Add(db, input.CopyTo, $"Your answers to {round.Title}: {response.Reference}", ResponseMail.Copy(round, response, current.Value.FindSystem(response.SystemSlug)?.Name ?? response.SystemSlug));
        }

        return await db.TrySaveAsync(cancel) ? new Outcome.Done(response.Reference) : new Outcome.ChangedMeanwhile();
    }

    /// <summary>What is written of the questions that are asked, in the order of the questionnaire.</summary>
    public static ImmutableArray<Answer> Answers(SurveyResponse response, Questionnaire questionnaire)
    {
        var typed = response.Answers.Select(row => row.Answer).ToList();
        return [.. CheckAnswers.Shown(questionnaire, id => AnswerTo(typed, id)).Select(question => AnswerTo(typed, question.Id)).Where(answer => !answer.IsBlank)];
    }

    public static string DigestOf(ImmutableArray<Answer> answers) => SurveyJson.DigestOf(answers);

    private static ResponseAct? ActOf(SurveyRound round, SurveyResponse response, DateTime now)
    {
        var (isOpen, mayBeLate) = (round.Plan.IsOpen(now), response.State.MayBeLate);
        return isOpen && response.State.After(ResponseAct.Send) is not null ? ResponseAct.Send
            : mayBeLate && (isOpen || round.Plan.TakesLate(now)) ? ResponseAct.SendLate : null;
    }

    private static IEnumerable<CheckAnswers.Problem> Check(Input input, ResponseAct act)
    {
        if (input.DeclaredBy.Length is 0 or > LongestPost)
        {
            yield return new("", nameof(input.DeclaredBy), $"Enter the title of the post that answers for the system, in at most {LongestPost} characters");
        }

        if (act == ResponseAct.SendLate && input.LateReason.Length is 0 or > CheckAnswers.LongestReason)
        {
            yield return new("", nameof(input.LateReason), $"Say why the answers come late, in at most {CheckAnswers.LongestReason} characters");
        }
    }

    /// <summary>Anybody’s address can be typed, so that without a limit the form would mail strangers as often as it is sent.</summary>
    private async Task<CheckAnswers.Problem[]> CheckCopyAsync(Input input, DateTime now, CancellationToken cancel)
    {
        var isAddress = EmailAddress.TryParse(input.CopyTo, out _);
        return input.CopyTo.Length == 0 ? []
            : !isAddress ? [new("", nameof(input.CopyTo), "Enter an email address, such as name@example.org, or leave it empty")]
            : await db.Set<SurveyAct>().CountAsync(done => done.ResponseId == input.ResponseId && done.Act == CopySent && done.At > now - CopiesCount, cancel) < MostCopies ? []
            : [new("", nameof(input.CopyTo), $"{MostCopies} copies of these answers were mailed within the last hour. Leave this empty to send the answers without one, or try again in an hour")];
    }

    private static Answer AnswerTo(IEnumerable<Answer> answers, string id) => answers.FirstOrDefault(answer => answer.QuestionId == id) ?? Answer.Blank(id);
}
