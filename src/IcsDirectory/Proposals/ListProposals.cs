using System.Collections.Immutable;
using IcsDirectory.Content;
using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Proposals;

/// <summary>What waits for an editor.</summary>
public sealed class ListProposals(DirectoryDb db, CurrentRegister current, RiskReader risks)
{
    public const int PageSize = 25;

    /// <summary>So many open proposals are looked at, the oldest first.</summary>
    private const int Most = 2_000;

    /// <param name="SystemSlug">Empty for every system; so with the others.</param>
    /// <param name="Sort">age, new, system or risk.</param>
    public sealed record Input(string SystemSlug, ProposalDoor? Door, RiskFlag? Risk, QueueState? State, string Sort, int Page);

    public sealed record Row(Proposal Proposal, string SystemName, ImmutableArray<RiskFlag> Flags, QueueState State)
    {
        public int Undecided => Proposal.Changes.Count(change => !change.Decision.IsFinal);
    }

    /// <summary>A value that the list can be narrowed to, and how many of all open proposals have it.</summary>
    public sealed record Count(string Code, string Label, int Proposals);

    /// <param name="Found">How many fit, on all pages.</param>
    public sealed record View(ImmutableArray<Row> Rows, int Found, int Of, int Page, ImmutableArray<Count> Systems, ImmutableArray<Count> Doors, ImmutableArray<Count> Risks, ImmutableArray<Count> States)
    {
        public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);
    }

    public async Task<View> RunAsync(Input input, CancellationToken cancel)
    {
        var rows = await OpenAsync(cancel);
        var found = Sorted(rows.Where(row => Fits(row, input)), input.Sort).ToList();
        var page = Math.Clamp(input.Page, 1, Math.Max(1, (found.Count + PageSize - 1) / PageSize));
        return new(
            [.. found.Skip((page - 1) * PageSize).Take(PageSize)], found.Count, rows.Count, page,
            [.. rows.GroupBy(row => (row.Proposal.SystemSlug, row.SystemName)).Select(same => new Count(same.Key.SystemSlug, same.Key.SystemName, same.Count())).OrderBy(count => count.Label, StringComparer.Ordinal)],
            [.. ProposalDoor.All.Select(door => new Count(door.Code, door.Label, rows.Count(row => row.Proposal.Door == door)))],
            [.. RiskFlag.All.Select(flag => new Count(flag.Code, flag.Label, rows.Count(row => row.Flags.Contains(flag))))],
            [.. QueueState.All.Select(state => new Count(state.Code, state.Label, rows.Count(row => row.State == state)))]);
    }

    private async Task<List<Row>> OpenAsync(CancellationToken cancel)
    {
        var open = await db.Proposals.AsNoTracking().Include(p => p.Changes)
            .Where(p => p.State == ProposalState.Submitted || p.State == ProposalState.Asked)
            .OrderBy(p => p.SubmittedAt).ThenBy(p => p.Id).Take(Most).ToListAsync(cancel);
        var (flags, register) = (await risks.RunAsync(open, cancel), current.Value);
        return [.. open.Select(p => new Row(p, register.FindSystem(p.SystemSlug)?.Name ?? p.SystemSlug, [.. flags[p.Id]], QueueState.Of(p)))];
    }

    private static bool Fits(Row row, Input input) =>
        (input.SystemSlug.Length == 0 || row.Proposal.SystemSlug == input.SystemSlug)
        && (input.Door is null || row.Proposal.Door == input.Door)
        && (input.Risk is null || row.Flags.Contains(input.Risk))
        && (input.State is null || row.State == input.State);

    /// <summary>The oldest first, unless something else is asked for.</summary>
    private static IEnumerable<Row> Sorted(IEnumerable<Row> rows, string sort) => sort switch
    {
        "new" => rows.Reverse(),
        "system" => rows.OrderBy(row => row.SystemName, StringComparer.Ordinal),
        "risk" => rows.OrderByDescending(row => row.Flags.Length),
        _ => rows,
    };
}
