using IcsDirectory.Data;

namespace IcsDirectory.Survey;

/// <summary>How far a round that asks each system has come. There is none before it opens.</summary>
public sealed class RunningRound : IVersioned
{
    public int Id { get; set; }

    public required string Slug { get; set; }

    public required DateTime OpenedAt { get; set; }

    public DateTime? ClosedAt { get; set; }

    /// <summary>When its results are to be published, where an editor has named another time than its document.</summary>
    public DateTime? PublishAt { get; set; }

    public DateTime? PublishedAt { get; set; }

    /// <summary>The document that is published together with the results.</summary>
    public Guid? ArticleKey { get; set; }

    /// <summary>Why they could not be published when the time came; empty where they could, or it has not come.</summary>
    public string PublishProblem { get; set; } = "";

    public int Version { get; set; } = 1;

    /// <summary>When its results will be published by themselves, which is never before the systems' time for their words is over;
    /// none where nobody has said so, or that was done or failed.</summary>
    public DateTime? PublicationTime(RoundPlan plan) =>
        PublishAt is null && (PublishedAt is not null || PublishProblem.Length > 0) ? null
        : (plan with { PublishesAt = PublishAt ?? plan.PublishesAt }).ResultsAt;
}

/// <summary>A question as it was worded while it was answered.</summary>
public sealed class QuestionVersion
{
    public int Id { get; set; }

    public required string RoundSlug { get; set; }

    public required string QuestionId { get; set; }

    /// <summary>From 1.</summary>
    public required int Number { get; set; }

    public required Question Content { get; set; }

    public required DateTime Since { get; set; }
}

/// <summary>That an editor has read a free answer and cleared it for publication, in these very words.</summary>
public sealed class SurveyClearance
{
    public int Id { get; set; }

    public int ResponseId { get; set; }

    /// <summary>As in <see cref="Question.Id"/>; <see cref="OfReply"/> for the right of reply.</summary>
    public required string QuestionId { get; set; }

    /// <summary>SHA-256 of the words.</summary>
    public required string Digest { get; set; }

    public required DateTime At { get; set; }

    public required string Role { get; set; }

    public int? AccountId { get; set; }

    public const string OfReply = "reply";
}

/// <summary>What was published of a round, as a whole. Never changed.</summary>
public sealed class SurveyPublication
{
    public int Id { get; set; }

    public required string RoundSlug { get; set; }

    public required DateTime At { get; set; }

    public required PublishedRound Content { get; set; }
}
