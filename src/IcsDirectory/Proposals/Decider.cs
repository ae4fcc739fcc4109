namespace IcsDirectory.Proposals;

/// <summary>Who decides.</summary>
/// <param name="Role">As <see cref="Changes.Acting.Role"/> tells it: "editor" or "administrator".</param>
public sealed record Decider(int AccountId, string Role);
