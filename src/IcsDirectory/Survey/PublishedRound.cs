using System.Collections.Immutable;
using IcsDirectory.Survey.Answering;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Survey;

/// <summary>All that is published of a round that asked each system: what was asked, and every system asked, the silent included.
/// Pages, files and numbers are worked out from it alone.</summary>
public sealed record PublishedRound
{
    public required Questionnaire Questionnaire { get; init; }

    /// <summary>In the order of their names.</summary>
    public required ImmutableArray<PublishedResponse> Responses { get; init; }

    /// <summary>The version of each question as it is told here, by its id; a question that is not named has only one.</summary>
    public ImmutableDictionary<string, int> QuestionVersions { get; init; } = ImmutableDictionary<string, int>.Empty;

    public required DateTime OpenedAt { get; init; }

    public required DateTime ClosedAt { get; init; }

    public required DateTime PublishedAt { get; init; }

    /// <summary>Whether the answers were made up to show how a round works.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>Whether the question was put to the system, by what it answered before.</summary>
    public bool Puts(Question question, PublishedResponse response) =>
        CheckAnswers.Shown(Questionnaire, response.AnswerTo).Any(shown => shown.Id == question.Id);
}

/// <summary>One system in the ledger of a round, with its answers.</summary>
public sealed record PublishedResponse
{
    public required string SystemSlug { get; init; }

    /// <summary>The system's name on the day on which the round opened.</summary>
    public required string SystemName { get; init; }

    public required ResponseState State { get; init; }

    public DateTime? AskedAt { get; init; }

    public DateTime? SentAt { get; init; }

    public DateTime? DeclinedAt { get; init; }

    /// <summary>The system's words about the finding; empty where it said nothing.</summary>
    public string Reply { get; init; } = "";

    /// <summary>As they were sent. A free answer that was not cleared has no words: <see cref="Held"/> names it.</summary>
    public ImmutableArray<Answer> Answers { get; init; } = [];

    /// <summary>Questions whose free answer is held back.</summary>
    public ImmutableArray<string> Held { get; init; } = [];

    public Answer AnswerTo(string questionId) => Answers.FirstOrDefault(answer => answer.QuestionId == questionId) ?? Answer.Blank(questionId);
}
