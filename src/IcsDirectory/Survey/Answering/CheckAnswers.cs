using IcsDirectory.Proposals.Rules;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Survey.Answering;

/// <summary>Says what has to be put right in typed answers before they can be sent. A draft is kept with all of it.</summary>
public static class CheckAnswers
{
    /// <summary>In characters.</summary>
    public const int LongestLine = 300;

    public const int LongestText = 2_000;
    public const int LongestReason = 500;
    public const int LongestPage = 100;

    /// <summary>Of all that is typed into one field: what is longer is not kept at all, only shown again.</summary>
    public const int LongestStored = 10_000;

    public static bool IsTooLongToKeep(Answer answer) => Math.Max(
        answer.Values.Sum(value => value.Length), Math.Max(answer.Reason.Length, Math.Max(answer.EvidenceUrl.Length, answer.EvidencePage.Length))) > LongestStored;

    public sealed record Problem(string QuestionId, string Field, string Message);

    /// <summary>The questions that are asked, given the answers so far.</summary>
    public static IEnumerable<Question> Shown(Questionnaire questionnaire, Func<string, Answer> answerTo)
    {
        var shown = new HashSet<string>();
        foreach (var question in questionnaire.Questions)
        {
            if (question.ShownIf is not { } condition || (shown.Contains(condition.QuestionId) && answerTo(condition.QuestionId) is { Refusal: null } said && said.Values.Any(condition.Codes.Contains)))
            {
                shown.Add(question.Id);
                yield return question;
            }
        }
    }

    public static IEnumerable<Problem> Run(Questionnaire questionnaire, Func<string, Answer> answerTo) =>
        Shown(questionnaire, answerTo).SelectMany(question => Run(question, answerTo(question.Id)));

    public static IEnumerable<Problem> Run(Question question, Answer answer)
    {
        if (question.IsRequired && answer.IsBlank)
        {
            yield return new(question.Id, nameof(Answer.Values), "Answer this question, or say that it does not apply or that you will not say");
        }

        if (answer.Refusal is not null && answer.Reason.Length == 0)
        {
            yield return new(question.Id, nameof(Answer.Reason), "Say why there is no answer");
        }

        if (answer.Reason.Length > LongestReason)
        {
            yield return new(question.Id, nameof(Answer.Reason), $"Shorten the reason to {LongestReason} characters");
        }

        if (answer.Refusal is not null && answer.Values.Any(value => value.Length > 0))
        {
            yield return new(question.Id, nameof(Answer.Refusal), "Take out the answer, or take back that you do not give one");
        }

        foreach (var message in OfValues(question, answer).Take(1))
        {
            yield return new(question.Id, nameof(Answer.Values), message);
        }

        if (answer.EvidenceUrl.Length > 0 && WebAddress.TryParse(answer.EvidenceUrl) is null)
        {
            yield return new(question.Id, nameof(Answer.EvidenceUrl), "Enter a web address that begins with https:// or http://");
        }

        if (answer.EvidencePage.Length > LongestPage)
        {
            yield return new(question.Id, nameof(Answer.EvidencePage), $"Shorten this to {LongestPage} characters");
        }
    }

    /// <summary>How long the words of an answer may be, in characters. Words that become a statement are as short as one.</summary>
    public static int Longest(Question question) =>
        question.Type != AnswerType.LongText ? LongestLine : question.Property is null ? LongestText : StatementLimits.Value;

    private static IEnumerable<string> OfValues(Question question, Answer answer)
    {
        if (answer.IsBlank || answer.Refusal is not null)
        {
            return [];
        }

        return question.Type switch
        {
            { HasChoices: true } => OfChoice(question, answer),
            var type when type == AnswerType.Date => WrittenDate.Read(answer.Text).Precision is null ? ["Enter a date such as 10 May 2022, May 2022, 2022 or 2023-24"] : [],
            var type when type == AnswerType.Link => OfLink(answer.Text),
            _ => OfText(answer.Text, Longest(question)).Concat(OfPost(question, answer.Text)),
        };
    }

    private static IEnumerable<string> OfChoice(Question question, Answer answer) =>
        answer.Values.Any(value => question.FindChoice(value) is null) || (question.Type != AnswerType.SeveralChoices && answer.Values.Length > 1)
            ? ["Choose from the words that are offered"] : [];

    private static IEnumerable<string> OfLink(string text)
    {
        var isMailbox = Mail.EmailAddress.TryParse(text, out _);
        return text.Length > LongestLine ? [$"Shorten this to {LongestLine} characters"]
            : !isMailbox && WebAddress.TryParse(text) is null ? ["Enter the address of a page, which begins with https:// or http://, or a shared mailbox"]
            : isMailbox ? PersonalContact.In(text).Select(_ => "This address looks like a person’s. Give a shared mailbox or a page instead") : [];
    }

    private static IEnumerable<string> OfPost(Question question, string text) => question.Property == StatementProperty.LeadPost && PersonName.SeemsIn(text)
        ? ["Is this a person’s name? Give the title of the post only, such as “Head of procurement”. If it is a title, write it in small letters"] : [];

    private static IEnumerable<string> OfText(string text, int longest) => text.Length > longest
        ? [$"Shorten this to {longest} characters: it has {text.Length}"]
        : PersonalContact.In(text).Select(contact => contact == PersonalContact.Mailbox ? "This holds an address that looks like a person’s. Give a shared mailbox instead" : contact.Definition);
}
