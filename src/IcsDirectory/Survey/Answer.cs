using System.Collections.Immutable;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Survey;

/// <summary>What one system says to one question.</summary>
/// <param name="QuestionId">As in <see cref="Question.Id"/>.</param>
/// <param name="Values">Codes of what was chosen, or the one text that was typed; empty where nothing was.</param>
public sealed record Answer(string QuestionId, ImmutableArray<string> Values)
{
    /// <summary>The version of the question that was answered.</summary>
    public int QuestionVersion { get; init; } = 1;

    /// <summary>Why there is no value: none where there is one, or where nothing was said at all.</summary>
    public AnswerRefusal? Refusal { get; init; }

    /// <summary>Why it does not apply, or why the system will not say; empty where no reason was given.</summary>
    public string Reason { get; init; } = "";

    /// <summary>A page that shows it.</summary>
    public string EvidenceUrl { get; init; } = "";

    /// <summary>Where in it.</summary>
    public string EvidencePage { get; init; } = "";

    public string Text => Values.IsEmpty ? "" : Values[0];

    /// <summary>Whether nothing was said: neither a value nor why there is none.</summary>
    public bool IsBlank => Refusal is null && Values.All(string.IsNullOrWhiteSpace);

    public static Answer Blank(string questionId) => new(questionId, []);

    public bool Equals(Answer? other) =>
        other is not null && QuestionId == other.QuestionId && Values.SequenceEqual(other.Values) && QuestionVersion == other.QuestionVersion
        && Refusal == other.Refusal && Reason == other.Reason && EvidenceUrl == other.EvidenceUrl && EvidencePage == other.EvidencePage;

    public override int GetHashCode() => HashCode.Combine(QuestionId, Values.Length, Refusal, Reason, EvidenceUrl, EvidencePage);
}
