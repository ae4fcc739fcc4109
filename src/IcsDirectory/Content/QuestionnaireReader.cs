using System.Collections.Immutable;
using IcsDirectory.Content.Models;
using IcsDirectory.Survey;
using IcsDirectory.Vocabulary;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace IcsDirectory.Content;

/// <summary>Reads a questionnaire from blocks: sections, and below each its questions.</summary>
internal static class QuestionnaireReader
{
    private static readonly ImmutableArray<AnswerChoice> YesOrNo =
        [new("yes", "Yes", ""), new("no", "No", ""), new(AnswerChoice.CannotSay, "Cannot say yet", "")];

    /// <exception cref="UnreadableContentException">A question cannot be asked as it stands.</exception>
    public static Questionnaire Read(BlockListModel blocks)
    {
        var sections = new List<(QuestionnaireSectionElement Head, List<Question> Questions)>();
        foreach (var element in blocks.Contents<IPublishedElement>())
        {
            if (element is QuestionnaireSectionElement head)
            {
                sections.Add((head, []));
            }
            else if (element is QuestionElement question)
            {
                var last = sections.Count > 0 ? sections[^1] : throw new UnreadableContentException($"The question “{question.QuestionId}” stands before the first section: add a section above it.");
                last.Questions.Add(Read(question));
            }
        }

        var questionnaire = new Questionnaire([.. sections.Select(s => new QuestionnaireSection(s.Head.SectionId, s.Head.Title, s.Head.Help, [.. s.Questions]))]);
        Check(questionnaire);
        return questionnaire;
    }

    private static Question Read(QuestionElement element)
    {
        var type = AnswerType.Find(element.AnswerType) ?? throw new UnreadableContentException($"“{element.AnswerType}” is not a way to answer: use one of {string.Join(", ", AnswerType.All)}.");
        var property = element.Property.Length == 0 ? null : ContentReader.Property(element.Property);
        var part = element.Part.Length == 0 ? AnswerPart.Value : AnswerPart.Find(element.Part)!;
        return new(element.QuestionId, element.Text, element.Help, type, Choices(element, type, property, part), property, part, element.Required)
        {
            AsksEvidence = element.Evidence,
            ShownIf = Condition(element.ShownIf),
        };
    }

    private static ImmutableArray<AnswerChoice> Choices(QuestionElement element, AnswerType type, StatementProperty? property, AnswerPart part)
    {
        if (!type.HasChoices)
        {
            return [];
        }

        IEnumerable<Term> words = part == AnswerPart.Stage ? Stage.All : part == AnswerPart.Value ? property?.Words ?? [] : [];
        ImmutableArray<AnswerChoice> choices = [.. element.Choices.Where(line => line.Trim().Length > 0).Select(line => Choice(line, words, element.QuestionId))];
        return choices.IsEmpty && type == AnswerType.YesNo ? YesOrNo : choices;
    }

    /// <param name="line">A code of the vocabulary, or "code: label: definition".</param>
    private static AnswerChoice Choice(string line, IEnumerable<Term> words, string question)
    {
        var parts = line.Split(':', 3, StringSplitOptions.TrimEntries);
        var word = words.FirstOrDefault(term => term.Code == parts[0]);
        return parts.Length > 1 ? new(parts[0], parts[1], parts.ElementAtOrDefault(2) ?? "")
            : word is not null ? new(word.Code, word.Label, word.Definition)
            : throw new UnreadableContentException($"“{parts[0]}” (choices of “{question}”) has no words to show: write “{parts[0]}: words”.");
    }

    private static ShowCondition? Condition(string text)
    {
        var parts = text.Split(':', 2, StringSplitOptions.TrimEntries);
        return text.Length == 0 ? null
            : parts.Length == 2 ? new(parts[0], [.. parts[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)])
            : throw new UnreadableContentException($"“{text}” (shown only if) is not the id of a question, a colon and codes.");
    }

    private static void Check(Questionnaire questionnaire)
    {
        var before = new Dictionary<string, Question>();
        foreach (var question in questionnaire.Questions)
        {
            if (question.Type.HasChoices && question.Choices.IsEmpty)
            {
                throw new UnreadableContentException($"The question “{question.Id}” offers nothing to choose from: write its choices.");
            }

            if (question.ShownIf is { } condition && (!before.TryGetValue(condition.QuestionId, out var other) || condition.Codes.Any(code => other.FindChoice(code) is null)))
            {
                throw new UnreadableContentException($"The question “{question.Id}” is shown only if “{condition.QuestionId}” has an answer that it cannot have, or that is asked later.");
            }

            if (!before.TryAdd(question.Id, question))
            {
                throw new UnreadableContentException($"Two questions have the id “{question.Id}”: give each its own.");
            }
        }

        if (RoundFiles.ResponsesColumns(questionnaire).CountBy(column => column).FirstOrDefault(column => column.Value > 1).Key is { } column)
        {
            throw new UnreadableContentException($"A question’s id would give the results file two columns named “{column}”: choose another id.");
        }

        if (questionnaire.Sections.CountBy(section => section.Id).FirstOrDefault(id => id.Value > 1).Key is { } twice)
        {
            throw new UnreadableContentException($"Two sections have the id “{twice}”: give each its own.");
        }
    }
}
