using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Answering;

/// <summary>Takes back the ways into rounds that one address was given, when its holder no longer speaks for a system.</summary>
public sealed class EndLinks(DirectoryDb db, TimeProvider clock)
{
    /// <param name="but">Slugs of the systems whose links go on working.</param>
    public async Task RunAsync(string address, IReadOnlyCollection<string> but, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<SurveyLink>()
            .Where(link => link.Recipient == address && link.RevokedAt == null && !db.Set<SurveyResponse>().Any(r => r.Id == link.ResponseId && but.Contains(r.SystemSlug)))
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.RevokedAt, now), cancel);
    }

    /// <summary>Takes all of them back and keeps the address nowhere in the responses.</summary>
    public async Task ForgetAsync(string address, CancellationToken cancel)
    {
        await RunAsync(address, [], cancel);
        await db.Set<SurveyLink>().Where(link => link.Recipient == address).ExecuteUpdateAsync(set => set.SetProperty(link => link.Recipient, ""), cancel);
        await db.Set<SurveyResponse>().Where(response => response.SenderAddress == address).ExecuteUpdateAsync(set => set.SetProperty(response => response.SenderAddress, ""), cancel);
    }
}
