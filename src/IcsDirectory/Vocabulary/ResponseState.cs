namespace IcsDirectory.Vocabulary;

/// <summary>Where one system's response to a round stands: the only list of states, and of what may follow what.</summary>
public sealed record ResponseState : Term
{
    public static readonly ResponseState NotAsked = new("not_asked", "Not asked", "The round did not ask this system.");
    public static readonly ResponseState Asked = new("asked", "Asked", "The questions were sent; no answer has been sent back.");
    public static readonly ResponseState Opened = new("opened", "Opened", "Somebody has opened the questions; nothing is written yet.");
    public static readonly ResponseState Draft = new("draft", "Draft", "Answers are being written; none has been sent.");
    public static readonly ResponseState Answered = new("answered", "Answered", "Answers were sent while the round was open.");
    public static readonly ResponseState AnsweredLate = new("answered_late", "Answered late", "Answers were sent after the round had closed, with a reason.");
    public static readonly ResponseState Declined = new("declined", "Declined", "The system said that it would not answer.");
    public static readonly ResponseState NoReply = new("no_reply", "No reply", "The system was asked, and no answer came before the round closed.");

    private ResponseState(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<ResponseState> All { get; } = [NotAsked, Asked, Opened, Draft, Answered, AnsweredLate, Declined, NoReply];

    /// <summary>What the ledger says in public: whether somebody has opened the questions or is writing stays at the desk.</summary>
    public ResponseState InPublic => this == Opened || this == Draft ? Asked : this;

    /// <summary>Whether answers were sent.</summary>
    public bool HasAnswers => this == Answered || this == AnsweredLate;

    /// <summary>Whether reminders may still help.</summary>
    public bool Waits => this == Asked || this == Opened || this == Draft;

    /// <summary>Whether what is sent now comes late.</summary>
    public bool MayBeLate => After(ResponseAct.SendLate) is not null;

    public static ResponseState? Find(string? code) => Find(All, code);

    /// <returns>The state that follows; none where the act cannot happen in this one.</returns>
    public ResponseState? After(ResponseAct act) => (Code, act) switch
    {
        ("not_asked", ResponseAct.Ask) => Asked,
        ("asked", ResponseAct.Open) => Opened,
        ("opened" or "draft" or "answered" or "answered_late" or "declined" or "no_reply", ResponseAct.Open) => this,
        ("asked" or "opened" or "draft" or "declined", ResponseAct.Write) => Draft,
        ("answered" or "answered_late" or "no_reply", ResponseAct.Write) => this,
        ("draft" or "answered", ResponseAct.Send) => Answered,
        ("no_reply" or "answered_late", ResponseAct.SendLate) => AnsweredLate,
        ("asked" or "opened" or "draft", ResponseAct.Decline) => Declined,
        ("asked" or "opened" or "draft", ResponseAct.Close) => NoReply,
        ("not_asked" or "answered" or "declined", ResponseAct.Close) => this,
        _ => null,
    };
}

/// <summary>What can happen to a response.</summary>
public enum ResponseAct
{
    /// <summary>The questions are sent to the system.</summary>
    Ask,

    /// <summary>Somebody of the system opens them.</summary>
    Open,

    /// <summary>A page of answers is saved.</summary>
    Write,

    /// <summary>The answers are declared and sent while the round is open, for the first time or again.</summary>
    Send,

    /// <summary>They are sent after it has closed, where the round allows that.</summary>
    SendLate,

    /// <summary>The system says that it will not answer.</summary>
    Decline,

    /// <summary>The round closes.</summary>
    Close,
}
