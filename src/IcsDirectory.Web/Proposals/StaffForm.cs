namespace IcsDirectory.Web.Proposals;

/// <summary>A proposal as the staff of a system send it.</summary>
public sealed class StaffForm : ProposalForm
{
    /// <summary>That of the draft, as it was when the form was opened; 0 for a new one.</summary>
    public int Version { get; set; }
}
