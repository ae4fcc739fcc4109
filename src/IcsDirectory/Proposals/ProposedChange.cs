namespace IcsDirectory.Proposals;

/// <summary>One change of a proposal, and what was decided on it.</summary>
public sealed class ProposedChange
{
    public int Id { get; set; }

    public int ProposalId { get; set; }

    /// <summary>Chosen, once the proposal is sent.</summary>
    public required ChangeKind Kind { get; set; }

    /// <summary>The statement that it is about; empty for a new one.</summary>
    public string StatementId { get; set; } = "";

    /// <summary>As its author typed it: a draft may hold anything within the limits of length.</summary>
    public required StatementDraft Draft { get; set; }

    /// <summary>As an editor accepted it; none where that is how it was proposed, or before anything was accepted. It stays when an
    /// accepted change comes back undecided.</summary>
    public StatementDraft? Accepted { get; set; }

    public ChangeDecision Decision { get; set; } = ChangeDecision.Pending;

    /// <summary>Why it was rejected or came back undecided, or what was asked; told to its author.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Why it was accepted, in the words that the history shows.</summary>
    public string PublicNote { get; set; } = "";

    public int? DecidedByAccountId { get; set; }

    /// <summary>What whoever decided on it was then, as <see cref="Changes.Acting.Role"/> tells it; empty before that.</summary>
    public string DecidedByRole { get; set; } = "";

    public DateTime? DecidedAt { get; set; }

    /// <summary>The fingerprint of the statement that it is about, as it was decided on; empty for a new one and before that.</summary>
    public string DecidedOn { get; set; } = "";

    /// <summary>An instant before which it must not be published, though it is accepted; none for at once.</summary>
    public DateTime? EmbargoedUntil { get; set; }

    /// <summary>When it was published; none before that.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>The statement that came of it; empty while none did.</summary>
    public string PublishedStatementId { get; set; } = "";

    /// <summary>Whether it is accepted for a date that has not come.</summary>
    public bool IsKept => Decision.IsAccepted && PublishedAt is null;

    /// <summary>Makes it undecided again. How it was accepted stays, for the next decision to begin with.</summary>
    /// <param name="reason">Why, for its author and the desk; empty where nothing has to be said.</param>
    public void Reopen(string reason)
    {
        (Decision, Reason, EmbargoedUntil) = (ChangeDecision.Pending, reason, null);
        (DecidedAt, DecidedByAccountId, DecidedByRole, DecidedOn) = (null, null, "", "");
    }
}
