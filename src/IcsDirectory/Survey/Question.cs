using System.Collections.Immutable;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Survey;

/// <summary>One question of a round.</summary>
/// <param name="Id">Stays the same from round to round.</param>
/// <param name="Choices">In the order in which they are offered; empty where the type has none.</param>
/// <param name="Property">What the statement that an answer turns into is about; none where it turns into none.</param>
/// <param name="Part">Which part of that statement it becomes.</param>
public sealed record Question(
    string Id, string Text, string Help, AnswerType Type, ImmutableArray<AnswerChoice> Choices, StatementProperty? Property, AnswerPart Part, bool IsRequired)
{
    /// <summary>Whether a page that shows it is asked for, with the part of it.</summary>
    public bool AsksEvidence { get; init; }

    /// <summary>When it is asked; none for always.</summary>
    public ShowCondition? ShownIf { get; init; }

    public AnswerChoice? FindChoice(string? code) => Choices.FirstOrDefault(choice => choice.Code == code);
}

/// <summary>A word that can be chosen as an answer.</summary>
public sealed record AnswerChoice(string Code, string Label, string Definition)
{
    /// <summary>Code of "cannot say yet", wherever it is offered beside other words: an answer that says nothing of the matter.</summary>
    public const string CannotSay = "cannot_say";
}

/// <summary>That another question was answered with one of some words.</summary>
public sealed record ShowCondition(string QuestionId, ImmutableArray<string> Codes);
