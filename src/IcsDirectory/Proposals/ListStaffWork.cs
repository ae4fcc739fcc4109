using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Systems;
using IcsDirectory.Time;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Proposals;

/// <summary>What the staff of some systems have before them: each system's record in numbers, drafts, and proposals that wait.</summary>
public sealed class ListStaffWork(CurrentRegister current, DirectoryDb db, TimeProvider clock)
{
    private const int Most = 200;

    public sealed record View(IReadOnlyList<SystemView> Systems, IReadOnlyList<Row> Proposals)
    {
        public IEnumerable<Row> Of(SystemView system, params IEnumerable<ProposalState> states) =>
            Proposals.Where(row => row.SystemSlug == system.Subject.Slug && states.Contains(row.State));
    }

    /// <param name="About">Codes of the properties that it is about.</param>
    public sealed record Row(
        string Reference, string SystemSlug, ProposalState State, DateTime CreatedAt, DateTime? SubmittedAt, IReadOnlyList<StatementDraft> About);

    public async Task<View> RunAsync(IReadOnlyList<string> systemSlugs, CancellationToken cancel)
    {
        var (register, today) = (current.Value, clock.UkToday());
        var rows = await db.Proposals
            .Where(p => systemSlugs.Contains(p.SystemSlug) && p.Door == ProposalDoor.Staff)
            .OrderByDescending(p => p.Id)
            .Take(Most)
            .Select(p => new Row(p.Reference, p.SystemSlug, p.State, p.CreatedAt, p.SubmittedAt, p.Changes.OrderBy(c => c.Id).Select(c => c.Draft).ToList()))
            .ToListAsync(cancel);
        var systems = systemSlugs.Select(register.FindSystem).OfType<IntegratedCareSystem>();
        return new([.. systems.Select(system => new SystemView(system, new(today, today)))], rows);
    }
}
