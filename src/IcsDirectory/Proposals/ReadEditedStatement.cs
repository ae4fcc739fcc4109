using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Statements;
using IcsDirectory.Systems;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Proposals;

/// <summary>A statement as an editor corrects, ends or withdraws it.</summary>
public sealed class ReadEditedStatement(DirectoryDb db, CurrentRegister current, IContentService contents, PublishedDocuments published)
{
    /// <param name="Replacement">What took its place when it was withdrawn; none where nothing did.</param>
    public sealed record View(IntegratedCareSystem Subject, StoredStatement Statement, Statement? Replacement);

    /// <returns>None where no system has such a statement.</returns>
    public View? Run(string id)
    {
        var system = current.Value.Systems.FirstOrDefault(s => s.Statements.Any(statement => statement.Id == id));
        return system is not null && SystemStatements.Open(system.Slug, contents, published)?.Find(id) is { } statement
            ? new(system, statement, Replacements.Of(system.Statements).FirstOrDefault(pair => pair.Old.Id == id)?.New)
            : null;
    }

    /// <summary>What was proposed in one change of that system, to begin from; none where there is no such change.</summary>
    public async Task<StatementDraft?> ProposedAsync(int changeId, string systemSlug, CancellationToken cancel)
    {
        var change = await db.ProposedChanges.AsNoTracking()
            .Where(c => c.Id == changeId && db.Proposals.Any(p => p.Id == c.ProposalId && p.SystemSlug == systemSlug && p.State != ProposalState.Draft))
            .SingleOrDefaultAsync(cancel);
        return change?.Draft;
    }
}
