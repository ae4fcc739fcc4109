using System.Collections.Immutable;
using IcsDirectory.Data;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Survey;

/// <summary>One system's response to one round: what was sent last, and what is being written.</summary>
public sealed class SurveyResponse : IVersioned
{
    private ResponseState _state = ResponseState.NotAsked;

    public int Id { get; set; }

    public required string RoundSlug { get; set; }

    public required string SystemSlug { get; set; }

    /// <summary>The system's name, its board's ODS code and the label of its region on the day on which the round opened.</summary>
    public string SystemName { get; set; } = "";

    public string OdsCode { get; set; } = "";

    public string Region { get; set; } = "";

    /// <summary>What its system is told; cannot be guessed.</summary>
    public required string Reference { get; set; }

    /// <summary>Changed by <see cref="Become"/> alone.</summary>
    public required ResponseState State
    {
        get => _state;
        init => _state = value;
    }

    public DateTime? AskedAt { get; set; }

    public DateTime? OpenedAt { get; set; }

    /// <summary>When answers were sent for the first time.</summary>
    public DateTime? FirstSentAt { get; set; }

    public DateTime? SentAt { get; set; }

    public DateTime? DeclinedAt { get; set; }

    public string DeclineReason { get; set; } = "";

    /// <summary>Why it came after the round had closed.</summary>
    public string LateReason { get; set; } = "";

    /// <summary>The post whose holder declared the answers to be the system's; never published.</summary>
    public string DeclaredBy { get; set; } = "";

    /// <summary>The address whose link they were sent by last, for questions about them; never published. Empty before that, and once
    /// its account was removed.</summary>
    public string SenderAddress { get; set; } = "";

    /// <summary>The answers as they were declared and sent last; none before that. Only these count.</summary>
    public ImmutableArray<Answer> Sent { get; set; } = [];

    /// <summary>The system's words about the finding, from the right of reply; empty where it said nothing.</summary>
    public string Reply { get; set; } = "";

    public DateTime? RepliedAt { get; set; }

    /// <summary>The proposal that was made of the answers as they were sent then; empty before.</summary>
    public string ProposalReference { get; set; } = "";

    public DateTime? ProposedAt { get; set; }

    public int Version { get; set; } = 1;

    /// <summary>What is being written.</summary>
    public List<SurveyAnswer> Answers { get; } = [];

    public List<SurveyLink> Links { get; } = [];

    public List<SurveyAct> Acts { get; } = [];

    /// <exception cref="InvalidOperationException">It cannot happen in this state.</exception>
    public void Become(ResponseAct act) =>
        _state = State.After(act) ?? throw new InvalidOperationException($"“{act}” cannot happen to a response that is “{State}”.");
}

/// <summary>An answer that is being written, with its mistakes.</summary>
public sealed class SurveyAnswer : IVersioned
{
    public int Id { get; set; }

    public int ResponseId { get; set; }

    public required string QuestionId { get; set; }

    public required Answer Answer { get; set; }

    public required DateTime SavedAt { get; set; }

    public int Version { get; set; } = 1;
}

/// <summary>A personal way to answer for one system in one round.</summary>
public sealed class SurveyLink
{
    public int Id { get; set; }

    public int ResponseId { get; set; }

    /// <summary>SHA-256 of the secret in the link, in hexadecimal digits.</summary>
    public required string TokenHash { get; set; }

    public required string Recipient { get; set; }

    public required DateTime CreatedAt { get; set; }

    public required DateTime ExpiresAt { get; set; }

    public DateTime? RevokedAt { get; set; }

    /// <summary>When mail to it came back.</summary>
    public DateTime? BouncedAt { get; set; }

    /// <summary>When its reader asked not to be reminded.</summary>
    public DateTime? DeclinedAt { get; set; }

    public List<SurveyBrowser> Browsers { get; } = [];

    public bool IsOpen(DateTime now) => RevokedAt is null && now < ExpiresAt;
}

/// <summary>A browser in which a link was opened.</summary>
public sealed class SurveyBrowser
{
    public int Id { get; set; }

    public int LinkId { get; set; }

    /// <summary>SHA-256 of the secret in its cookie.</summary>
    public required string KeyHash { get; set; }

    public required DateTime OpenedAt { get; set; }

    /// <summary>When it was let in; none while it has to show the code.</summary>
    public DateTime? ConfirmedAt { get; set; }

    /// <summary>SHA-256 of the code that was sent last; empty where none was.</summary>
    public string CodeHash { get; set; } = "";

    public DateTime? CodeSentAt { get; set; }

    public int CodeFailures { get; set; }
}

/// <summary>Something that happened to a response, for the desk. Never changed.</summary>
public sealed class SurveyAct
{
    public int Id { get; set; }

    public int ResponseId { get; set; }

    public required DateTime At { get; set; }

    /// <summary>In words, such as "reminded".</summary>
    public required string Act { get; set; }

    /// <summary>"respondent", "editor", "administrator" or "site".</summary>
    public required string Role { get; set; }

    public int? AccountId { get; set; }

    public string Note { get; set; } = "";
}
