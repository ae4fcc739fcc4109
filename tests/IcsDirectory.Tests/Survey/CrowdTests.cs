using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using AngleSharp.Dom;
using IcsDirectory.Survey.Answering;
using IcsDirectory.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Tests.Survey;

/// <summary>Five respondents of each of 42 systems who answer at once for a minute.</summary>
public sealed class CrowdTests : IDisposable
{
    private const int Respondents = 5;
    private const string AnyMark = "Words of ";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    /// <summary>Questions that are answered with words, by topic.</summary>
    private static readonly (string Topic, string[] Questions)[] Topics =
        [("structure", ["structure-words", "host"]), ("scope", ["across-systems-words"]), ("obstacles", ["obstacles-words"]), ("anything-else", ["anything-else"])];

    private readonly RunningSurvey _survey = new();
    private readonly ConcurrentBag<Acknowledged> _acknowledged = [];
    private int _conflicts;

    public void Dispose() => _survey.Dispose();

    /// <param name="Seen">Digest of what its author had seen, and replaced.</param>
    private sealed record Acknowledged(int System, string Question, string Seen, string Words);

    [Fact]
    public async Task Nothing_fails_nothing_is_lost_and_nothing_is_mixed_up()
    {
        using var editor = await _survey.OpenedAsync(Respondents);
        var links = _survey.Links();
        Assert.Equal(42 * Respondents, links.Count);
        var end = Stopwatch.StartNew();
        await Task.WhenAll(links.Select((link, number) => Task.Run(() => AnswerAsync(link.Link, number / Respondents, number % Respondents, end))));

        Assert.True(_acknowledged.Count > links.Count, $"Only {_acknowledged.Count} answers were taken.");
        Assert.True(_conflicts > 0, "No two wrote the same answer at once.");
        AssertKept();
    }

    private async Task AnswerAsync(string link, int system, int person, Stopwatch watch)
    {
        var random = new Random((system * Respondents) + person);
        using var browser = await _survey.EnterAsync(link);
        for (var turn = 0; watch.Elapsed < Lasts; turn++)
        {
            var (topic, questions) = Topics[random.Next(Topics.Length)];
            var form = await RunningSurvey.TopicAsync(browser, topic);
            Assert.All(questions, question => AssertOwn(form[$"q-{question}"] ?? "", system));
            var mine = questions.Where(_ => questions.Length == 1 || random.Next(2) == 0).ToDictionary(question => question, question => $"{Mark(system)} {question} by {Letter(person)} in turn {turn}.");
            await SaveAsync(browser, form, mine, system);
            await Task.Delay(random.Next(0, 400));
        }
    }

    /// <summary>Saves until all is taken: where somebody else wrote meanwhile, on top of what they wrote.</summary>
    private async Task SaveAsync(HttpClient browser, HtmlForm form, Dictionary<string, string> mine, int system)
    {
        while (true)
        {
            form.Set([.. mine.Select(typed => ($"q-{typed.Key}", typed.Value))]);
            var seen = mine.Keys.ToDictionary(question => question, question => form[$"q-{question}.seen"]!);
            using var answer = await form.SendAsync("list");
            Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Conflict, $"Saving answered {(int)answer.StatusCode}.");
            form = answer.StatusCode == HttpStatusCode.Conflict ? await HtmlForm.InAsync(browser, "", answer, "main form.app-form") : form;
            var others = answer.StatusCode == HttpStatusCode.Conflict ? Others(form) : [];
            foreach (var (question, words) in mine.Where(typed => !others.ContainsKey(typed.Key)))
            {
                _acknowledged.Add(new(system, question, seen[question], words));
            }

            if (answer.StatusCode == HttpStatusCode.Redirect)
            {
                return;
            }

            Interlocked.Increment(ref _conflicts);
            Assert.NotEmpty(others);
            Assert.All(others.Values, words => AssertOwn(words, system));
            Assert.All(mine.Where(typed => others.ContainsKey(typed.Key)), typed => Assert.Equal(typed.Value, form[$"q-{typed.Key}"])); // theirs beside mine
            form.Set([.. others.Where(other => !mine.ContainsKey(other.Key)).Select(other => ($"q-{other.Key}", other.Value))]);
            mine = mine.Where(typed => others.ContainsKey(typed.Key)).ToDictionary();
        }
    }

    /// <summary>What others have saved meanwhile, by question.</summary>
    private static Dictionary<string, string> Others(HtmlForm form) => form.Page.QuerySelectorAll(".app-question:has(.app-other)").ToDictionary(
        question => question.Id!["question-".Length..], question => question.QuerySelector(".app-other")!.TextContent.Split("meanwhile:")[1].Trim());

    /// <summary>What was written is of that system; what the directory held before stands in some fields at first.</summary>
    private static void AssertOwn(string words, int system) =>
        Assert.True(!words.StartsWith(AnyMark, StringComparison.Ordinal) || words.StartsWith(Mark(system), StringComparison.Ordinal), $"“{words}” was shown to system {system}.");

    /// <summary>No two replaced the same words, so each replaced what it had seen; and what was written last of all stands, in its
    /// own system.</summary>
    private void AssertKept()
    {
        using var db = _survey.Database();
        var systems = db.Set<IcsDirectory.Survey.SurveyResponse>().AsNoTracking().Include(response => response.Answers).OrderBy(response => response.Id).ToList();
        foreach (var written in _acknowledged.GroupBy(each => (each.System, each.Question)))
        {
            Assert.Equal(written.Count(), written.Select(each => each.Seen).Distinct().Count());
            var (stands, seen) = (systems[written.Key.System].Answers.Single(answer => answer.QuestionId == written.Key.Question), written.Select(each => each.Seen).ToHashSet());
            var last = Assert.Single(written, each => !seen.Contains(SaveAnswers.DigestOf(stands.Answer with { Values = [each.Words] })));
            Assert.Equal(last.Words, stands.Answer.Text);
        }

        foreach (var (system, answer) in systems.Index().SelectMany(each => each.Item.Answers.Where(answer => answer.Answer.Text.StartsWith(AnyMark, StringComparison.Ordinal)).Select(answer => (each.Index, answer))))
        {
            Assert.StartsWith($"{Mark(system)} {answer.QuestionId} ", answer.Answer.Text, StringComparison.Ordinal);
        }
    }

    private static string Mark(int system) => $"{AnyMark}{Letter(system / 26)}{Letter(system % 26)}:";

    private static char Letter(int number) => (char)('a' + number);
}
