using IcsDirectory.Cms.Data;
using IcsDirectory.Cms.Querying;
using IcsDirectory.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace IcsDirectory.Cms.Documents;

/// <summary>The audit trail, append-only but for the two kinds of entry that Umbraco itself clears.</summary>
internal sealed class AuditRepository(ContentScopeProvider scopes, TimeProvider clock) : IAuditRepository
{
    private IQueryable<AuditRow> Rows => scopes.Db.Audit;

    public void Save(IAuditItem entity) => scopes.Writing().Insert(new AuditRow
    {
        ObjectId = entity.Id,
        Type = entity.AuditType,
        UserId = entity.UserId,
        EntityType = entity.EntityType,
        Comment = entity.Comment,
        Parameters = entity.Parameters,
        Date = entity.CreateDate == default ? clock.GetUtcNow().UtcDateTime : entity.CreateDate,
    });

    /// <summary>Clears entries that say only that something was opened, or that the system did something.</summary>
    public void CleanLogs(int maximumAgeOfLogsInMinutes)
    {
        var limit = clock.GetUtcNow().UtcDateTime.AddMinutes(-maximumAgeOfLogsInMinutes);
        scopes.Writing().Audit
            .Where(a => a.Date < limit && (a.Type == AuditType.Open || a.Type == AuditType.System))
            .ExecuteDelete();
    }

    public void Delete(IAuditItem entity) => throw new NotSupportedException("The audit trail is append-only.");
    public IAuditItem? Get(int id) => Read(Rows.Where(a => a.Id == id)).FirstOrDefault();
    public IEnumerable<IAuditItem> GetMany(params int[]? ids) =>
        Read(InOrder(ids is { Length: > 0 } ? Rows.Where(a => ids.Contains(a.Id)) : Rows));
    public bool Exists(int id) => Rows.Any(a => a.Id == id);
    public IEnumerable<IAuditItem> Get(IQuery<IAuditItem> query) => Read(InOrder(Rows.Where(query)));
    public IEnumerable<IAuditItem> Get(AuditType type, IQuery<IAuditItem> query) =>
        Read(InOrder(Rows.Where(query).Where(a => a.Type == type)));
    public int Count(IQuery<IAuditItem>? query) => Rows.Where(query).Count();

    public IEnumerable<IAuditItem> GetPagedResultsByQuery(
        IQuery<IAuditItem> query, long pageIndex, int pageSize, out long totalRecords, Direction orderDirection, AuditType[]? auditTypeFilter, IQuery<IAuditItem>? customFilter)
    {
        var rows = Rows.Where(query).Where(customFilter);
        if (auditTypeFilter is { Length: > 0 } types)
        {
            rows = rows.Where(a => types.Contains(a.Type));
        }
        totalRecords = rows.LongCount();
        var ordered = orderDirection == Direction.Descending
            ? rows.OrderByDescending(a => a.Date).ThenByDescending(a => a.Id)
            : InOrder(rows);
        return Read(ordered.Skip(checked((int)(pageIndex * pageSize))).Take(pageSize));
    }

    private static IOrderedQueryable<AuditRow> InOrder(IQueryable<AuditRow> rows) =>
        rows.OrderBy(a => a.Date).ThenBy(a => a.Id);

    private static List<IAuditItem> Read(IQueryable<AuditRow> rows) => rows.ToList().ConvertAll(IAuditItem (a) =>
        new AuditItem(a.ObjectId, a.Type, a.UserId, a.EntityType, a.Comment, a.Parameters, a.Date));
}
