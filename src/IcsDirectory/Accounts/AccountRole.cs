using IcsDirectory.Vocabulary;

namespace IcsDirectory.Accounts;

/// <summary>What an account may do. Stored by its code.</summary>
public sealed record AccountRole : Term
{
    public static readonly AccountRole Staff = new("staff", "System staff", "Keeps the entries of its own systems right.");
    public static readonly AccountRole Editor = new("editor", "Editor", "Decides proposals and publishes content.");
    public static readonly AccountRole Administrator = new("administrator", "Administrator", "Does what an editor does, and looks after accounts.");

    private AccountRole(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<AccountRole> All { get; } = [Staff, Editor, Administrator];

    /// <summary>Whether it must sign in with two factors.</summary>
    public bool NeedsTwoFactors => this != Staff;

    public static AccountRole? Find(string? code) => Find(All, code);
}
