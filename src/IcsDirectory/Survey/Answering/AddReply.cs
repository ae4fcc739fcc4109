using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Proposals.Rules;
using IcsDirectory.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Answering;

/// <summary>Takes a system's words about what will be said of it, between the closing of the round and the day that it names. They are
/// published beside the finding once an editor has read them.</summary>
public sealed class AddReply(CurrentRegister current, DirectoryDb db, TimeProvider clock)
{
    /// <summary>In characters.</summary>
    public const int Longest = 600;

    /// <param name="round">The round of the response.</param>
    public bool IsOpen(SurveyRound round, SurveyResponse response) =>
        response.State != ResponseState.NotAsked && !response.State.Waits && round.Plan.TakesReplies(clock.GetUtcNow().UtcDateTime);

    /// <param name="text">Empty takes back what was said.</param>
    /// <returns>What to do; none when it was kept.</returns>
    public async Task<string?> RunAsync(int responseId, string text, CancellationToken cancel)
    {
        var response = await db.Set<SurveyResponse>().SingleAsync(r => r.Id == responseId, cancel);
        if (current.Value.FindRound(response.RoundSlug) is not { } round || !IsOpen(round, response))
        {
            return "Words about the result are not taken any more";
        }

        if (TextRule.Problem("the statement", text, Longest, hasLines: true) is { } problem)
        {
            return problem;
        }

        if (PersonalContact.In(text) is [var contact, ..])
        {
            return contact.Definition;
        }

        (response.Reply, response.RepliedAt) = (text, clock.GetUtcNow().UtcDateTime);
        response.Acts.Add(new() { At = response.RepliedAt.Value, Act = text.Length > 0 ? "replied to the result" : "took its reply back", Role = "respondent" });
        return await db.TrySaveAsync(cancel) ? null : "Somebody else of your system changed it meanwhile: look at it and send it again";
    }
}
