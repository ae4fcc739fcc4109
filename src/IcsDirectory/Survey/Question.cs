using System.Collections.Immutable;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Survey;

/// <summary>One question of a round.</summary>
/// <param name="Id">Stays the same from round to round.</param>
/// <param name="AnswerType">A code of the data type "Answer type".</param>
/// <param name="Property">The property of the statement that an answer turns into; none where it turns into none.</param>
public sealed record Question(
    string Id, string Text, string Help, string AnswerType, ImmutableArray<string> Choices, StatementProperty? Property, bool IsRequired);
