using IcsDirectory.Vocabulary;

namespace IcsDirectory.Proposals;

/// <summary>The way by which a proposal came in. Stored by its code.</summary>
public sealed record ProposalDoor : Term
{
    public static readonly ProposalDoor Public = new("public", "Public", "Sent by a reader, without an account.");
    public static readonly ProposalDoor Staff = new("staff", "System staff", "Sent by someone who signed in for the system.");
    public static readonly ProposalDoor Editor = new("editor", "Editor", "Made by an editor and accepted at once.");
    public static readonly ProposalDoor SurveyResponse = new("response", "Survey response", "Taken from a system’s answer in a round.");

    private ProposalDoor(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<ProposalDoor> All { get; } = [Public, Staff, Editor, SurveyResponse];

    public static ProposalDoor? Find(string? code) => Find(All, code);
}
