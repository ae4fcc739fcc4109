using System.Collections.Immutable;

namespace IcsDirectory.Survey;

/// <summary>What a round asks, topic by topic.</summary>
public sealed record Questionnaire(ImmutableArray<QuestionnaireSection> Sections)
{
    public static readonly Questionnaire Empty = new([]);

    public IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);

    public Question? Find(string id) => Questions.FirstOrDefault(question => question.Id == id);

    public QuestionnaireSection? FindSection(string id) => Sections.FirstOrDefault(section => section.Id == id);
}

/// <summary>One topic: a page of the form.</summary>
/// <param name="Id">Last part of the page's address.</param>
/// <param name="Help">What it is about; empty where its title says it.</param>
public sealed record QuestionnaireSection(string Id, string Title, string Help, ImmutableArray<Question> Questions);
