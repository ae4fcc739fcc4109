namespace IcsDirectory.Proposals;

/// <summary>Who decides.</summary>
/// <param name="Role">As <see cref="Changes.Acting.Role"/> tells it: "editor" or "administrator".</param>
/// <param name="SiteBase">Scheme and host of the site as they were asked for, without a slash at the end.</param>
public sealed record Decider(int AccountId, string Role, string SiteBase);
