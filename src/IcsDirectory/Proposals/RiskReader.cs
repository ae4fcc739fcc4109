using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Time;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Proposals;

/// <summary>Applies the rules of risk to proposals.</summary>
public sealed class RiskReader(DirectoryDb db, CurrentRegister current, TimeProvider clock)
{
    private sealed record Sent(int Id, int? AccountId, string ReplyAddress, string SystemSlug, DateTime? SubmittedAt, int Changes);

    /// <returns>The flags of each proposal, by its id.</returns>
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<RiskFlag>>> RunAsync(IReadOnlyCollection<Proposal> proposals, CancellationToken cancel)
    {
        var (register, today) = (current.Value, clock.UkToday());
        var sent = await SentAsync(proposals, cancel);
        var firstOfAccount = sent.Where(p => p.AccountId is not null).GroupBy(p => p.AccountId!.Value).ToDictionary(same => same.Key, same => same.Min(p => p.Id));
        var firstOfAddress = sent.Where(p => p.ReplyAddress.Length > 0).GroupBy(p => p.ReplyAddress, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.Min(p => p.Id), StringComparer.OrdinalIgnoreCase);
        var perDay = sent.Where(p => p.SubmittedAt is not null).GroupBy(p => (p.SystemSlug, UkCalendar.UkDay(p.SubmittedAt!.Value))).ToDictionary(day => day.Key, day => day.Sum(p => p.Changes));
        return proposals.ToDictionary(p => p.Id, p => Flags(new(p, register.FindSystem(p.SystemSlug), IsFirst(p), ThatDay(p), new(today, today))));

        bool IsFirst(Proposal proposal) => proposal switch
        {
            { AccountId: { } account } => firstOfAccount.GetValueOrDefault(account, proposal.Id) >= proposal.Id,
            { ReplyAddress: { Length: > 0 } address } => firstOfAddress.GetValueOrDefault(address, proposal.Id) >= proposal.Id,
            _ => true,
        };

        int ThatDay(Proposal proposal) => proposal.SubmittedAt is { } at ? perDay.GetValueOrDefault((proposal.SystemSlug, UkCalendar.UkDay(at))) : 0;
    }

    private static IReadOnlyList<RiskFlag> Flags(RiskCase risk) => [.. RiskFlag.All.Where(flag => flag.AppliesTo(risk))];

    /// <summary>What was sent by the same people, or for the same systems in the same time.</summary>
    private Task<List<Sent>> SentAsync(IReadOnlyCollection<Proposal> proposals, CancellationToken cancel)
    {
        var systems = proposals.Select(p => p.SystemSlug).Distinct().ToList();
        var accounts = proposals.Select(p => p.AccountId).OfType<int>().Distinct().ToList();
        var addresses = proposals.Select(p => p.ReplyAddress).Where(address => address.Length > 0).Distinct().ToList();
        var since = proposals.Select(p => p.SubmittedAt).OfType<DateTime>().DefaultIfEmpty().Min();
        since = since > DateTime.UnixEpoch ? since.AddDays(-1) : since; // the UK day may have begun before it
        return db.Proposals.AsNoTracking()
            .Where(p => p.State != ProposalState.Draft)
            .Where(p => (systems.Contains(p.SystemSlug) && p.SubmittedAt >= since) || (p.AccountId != null && accounts.Contains(p.AccountId.Value)) || addresses.Contains(p.ReplyAddress))
            .Select(p => new Sent(p.Id, p.AccountId, p.ReplyAddress, p.SystemSlug, p.SubmittedAt, p.Changes.Count))
            .ToListAsync(cancel);
    }
}
