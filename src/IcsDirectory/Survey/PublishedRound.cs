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

    /// <summary>How questions were worded before, while the round was open and somebody had answered them.</summary>
    public ImmutableArray<QuestionWording> EarlierWordings { get; init; } = [];

    /// <summary>Questions that were taken out after systems had answered them: what they answered is not published.</summary>
    public ImmutableArray<TakenOutQuestion> TakenOut { get; init; } = [];

    public required DateTime OpenedAt { get; init; }

    public required DateTime ClosedAt { get; init; }

    public required DateTime PublishedAt { get; init; }

    /// <summary>Whether the answers were made up to show how a round works.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>The systems that the numbers are about.</summary>
    public IEnumerable<PublishedResponse> Asked => Responses.Where(response => response.State != ResponseState.NotAsked);

    /// <summary>Systems that nobody could be asked for: they are in no number.</summary>
    public IEnumerable<PublishedResponse> NotAsked => Responses.Where(response => response.State == ResponseState.NotAsked);

    /// <summary>Whether the question was put to the system, by what it answered before.</summary>
    public bool Puts(Question question, PublishedResponse response) =>
        CheckAnswers.Shown(Questionnaire, response.AnswerTo).Any(shown => shown.Id == question.Id);
}

/// <param name="Version">From 1.</param>
/// <param name="Since">When it was worded so, in UTC.</param>
public sealed record QuestionWording(Question Question, int Version, DateTime Since);

/// <param name="Question">As it was worded last.</param>
/// <param name="AnsweredBy">Slugs of the systems that had answered it.</param>
public sealed record TakenOutQuestion(Question Question, ImmutableArray<string> AnsweredBy);

/// <summary>One system in the ledger of a round, with its answers.</summary>
public sealed record PublishedResponse
{
    public required string SystemSlug { get; init; }

    /// <summary>The system's name on the day on which the round opened.</summary>
    public required string SystemName { get; init; }

    /// <summary>Of its board on that day; empty where that is not known.</summary>
    public string OdsCode { get; init; } = "";

    /// <summary>Label of its region on that day; empty where that is not known.</summary>
    public string Region { get; init; } = "";

    public required ResponseState State { get; init; }

    public DateTime? AskedAt { get; init; }

    public DateTime? SentAt { get; init; }

    public DateTime? DeclinedAt { get; init; }

    /// <summary>The system's words about the finding; empty where it said nothing.</summary>
    public string Reply { get; init; } = "";

    /// <summary>Whether it said something that no editor has read yet.</summary>
    public bool IsReplyHeld { get; init; }

    /// <summary>As they were sent. A free answer that was not cleared has no words: <see cref="Held"/> names it.</summary>
    public ImmutableArray<Answer> Answers { get; init; } = [];

    /// <summary>Questions whose free answer is held back.</summary>
    public ImmutableArray<string> Held { get; init; } = [];

    public bool IsHeld(Question question) => Held.Contains(question.Id);

    public Answer AnswerTo(string questionId) => Answers.FirstOrDefault(answer => answer.QuestionId == questionId) ?? Answer.Blank(questionId);
}
