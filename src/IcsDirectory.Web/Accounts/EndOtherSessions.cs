using IcsDirectory.Accounts;
using Microsoft.AspNetCore.Identity;

namespace IcsDirectory.Web.Accounts;

/// <summary>Signs out everywhere but here.</summary>
public sealed class EndOtherSessions(ChangeAccount change)
{
    public Task RunAsync(Account account, string? current, CancellationToken cancel) =>
        change.RunAsync(account, current, SecurityEvent.SignedOutEverywhere, () => Task.FromResult(IdentityResult.Success), cancel);
}
