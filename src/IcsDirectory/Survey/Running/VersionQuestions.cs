using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Running;

/// <summary>Keeps the words of each question as they were answered. Words that change before anybody has answered take the place of
/// the earlier ones; after that they are a new version.</summary>
public sealed class VersionQuestions(DirectoryDb db, TimeProvider clock)
{
    /// <summary>Adds what is new of a round that is open. The caller saves.</summary>
    /// <returns>The number of each question's version, by its id.</returns>
    public async Task<IReadOnlyDictionary<string, int>> RunAsync(SurveyRound round, CancellationToken cancel)
    {
        var numbers = new Dictionary<string, int>();
        var known = (await db.Set<QuestionVersion>().Where(version => version.RoundSlug == round.Slug).ToListAsync(cancel))
            .GroupBy(version => version.QuestionId).ToDictionary(versions => versions.Key, versions => versions.MaxBy(version => version.Number)!);
        foreach (var question in round.Questionnaire.Questions)
        {
            var last = known.GetValueOrDefault(question.Id);
            numbers[question.Id] = last is not null && IsSame(last.Content, question) ? last.Number
                : last is null || await IsAnsweredAsync(round.Slug, question.Id, cancel) ? Add(round.Slug, question, (last?.Number ?? 0) + 1)
                : Replace(last, question);
        }

        return numbers;
    }

    private static bool IsSame(Question one, Question other) => SurveyJson.Write(one) == SurveyJson.Write(other);

    private Task<bool> IsAnsweredAsync(string round, string question, CancellationToken cancel) => db.Set<SurveyResponse>()
        .AnyAsync(response => response.RoundSlug == round && response.Answers.Any(answer => answer.QuestionId == question), cancel);

    private int Replace(QuestionVersion last, Question question)
    {
        (last.Content, last.Since) = (question, clock.GetUtcNow().UtcDateTime);
        return last.Number;
    }

    private int Add(string round, Question question, int number)
    {
        db.Add(new QuestionVersion { RoundSlug = round, QuestionId = question.Id, Number = number, Content = question, Since = clock.GetUtcNow().UtcDateTime });
        return number;
    }
}
