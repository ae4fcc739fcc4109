using System.Collections.Immutable;

namespace IcsDirectory.Survey;

/// <summary>When a round that asks each system does what, and whom it asks. All instants are UTC; none where an editor set none.</summary>
public sealed record RoundPlan
{
    public string Purpose { get; init; } = "";

    public DateTime? OpensAt { get; init; }

    public DateTime? ClosesAt { get; init; }

    /// <summary>Until when answers are taken with a reason after it has closed; none where none are.</summary>
    public DateTime? LateUntil { get; init; }

    /// <summary>Until when a system may add its words to what will be said of it.</summary>
    public DateTime? ReplyUntil { get; init; }

    public DateTime? PublishesAt { get; init; }

    /// <summary>Empty: the systems that stand on the day on which it opens.</summary>
    public ImmutableArray<string> AskedSlugs { get; init; } = [];

    /// <summary>How many days before it closes reminders are sent, the earliest first.</summary>
    public ImmutableArray<int> ReminderDays { get; init; } = [];

    /// <summary>When the results appear if nobody says otherwise: never before the systems' time for their words is over.</summary>
    public DateTime? ResultsAt => PublishesAt < ReplyUntil ? ReplyUntil : PublishesAt;

    public bool IsOpen(DateTime now) => OpensAt <= now && now < ClosesAt;

    /// <summary>Whether the systems may still add their words to what will be said of them: nothing is published before.</summary>
    public bool TakesReplies(DateTime now) => ClosesAt <= now && now < ReplyUntil;

    public bool TakesLate(DateTime now) => ClosesAt <= now && now < LateUntil;

    /// <summary>Whether a system that was asked can still do something.</summary>
    public bool TakesAnything(DateTime now) => IsOpen(now) || TakesLate(now) || TakesReplies(now);

    /// <summary>When no more answers are taken, in time or late; none where neither time is set.</summary>
    public DateTime? AnswersUntil(DateTime now) => now < ClosesAt ? ClosesAt : LateUntil ?? ClosesAt;
}
