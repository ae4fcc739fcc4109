using Microsoft.AspNetCore.Identity;

namespace IcsDirectory.Accounts;

/// <summary>Someone who may sign in. The user name is the email address; no name of a person is held.</summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>What it may do.</summary>
    public AccountRole Role { get; set; } = AccountRole.Staff;

    /// <summary>The post that its acts stand under, such as "Head of procurement"; empty where none was given.</summary>
    public string PostTitle { get; set; } = "";

    public DateTime CreatedAt { get; set; }

    /// <summary>Set while it may not sign in.</summary>
    public DateTime? SuspendedAt { get; set; }

    /// <summary>The systems of an account of a system's staff.</summary>
    public List<SystemScope> Systems { get; } = [];
}
