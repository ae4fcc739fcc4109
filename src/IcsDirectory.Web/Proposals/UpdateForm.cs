namespace IcsDirectory.Web.Proposals;

/// <summary>A proposal as a reader without an account sends it.</summary>
public sealed class UpdateForm : ProposalForm
{
    /// <summary>Empty where no reply is asked for.</summary>
    public string? ReplyAddress { get; set; }

    /// <summary>A box that no person sees: whoever fills it is a program.</summary>
    public string? Website { get; set; }

    /// <summary>From <see cref="FormClock"/>.</summary>
    public string? Begun { get; set; }
}
