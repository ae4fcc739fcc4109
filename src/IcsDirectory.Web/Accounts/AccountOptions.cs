using System.ComponentModel.DataAnnotations;

namespace IcsDirectory.Web.Accounts;

/// <summary>The <c>Accounts</c> section.</summary>
public sealed class AccountOptions
{
    /// <summary>Wrong passwords or codes in a row before an account is closed for a while.</summary>
    [Range(3, 100)]
    public int FailuresBeforeLockout { get; init; } = 10;

    [Range(1, 1_440)]
    public int LockoutMinutes { get; init; } = 15;

    /// <summary>How long an answer takes at least that must not tell by its time whether there is such an account.</summary>
    [Range(0, 10_000)]
    public int EvenAnswerMilliseconds { get; init; } = 600;

    /// <summary>Sign-in attempts, resets and opened invitations that one address may send in a minute.</summary>
    [Range(1, 100_000)]
    public int AttemptsPerMinute { get; init; } = 30;
}
