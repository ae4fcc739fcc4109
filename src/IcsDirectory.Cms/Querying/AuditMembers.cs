using System.Linq.Expressions;
using IcsDirectory.Cms.Data;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;

namespace IcsDirectory.Cms.Querying;

/// <summary>Which column each member of IAuditItem is stored in.</summary>
internal static class AuditMembers
{
    public static IQueryable<AuditRow> Where(this IQueryable<AuditRow> rows, IQuery<IAuditItem>? query)
    {
        foreach (var predicate in query is null ? [] : EntityQuery<IAuditItem>.Of(query).Predicates)
        {
            rows = rows.Where(new RowPredicate<AuditRow>(Column).Rewrite(predicate));
        }
        return rows;
    }

    private static MemberExpression? Column(string member, Expression row) => member switch
    {
        nameof(IAuditItem.Id) => Expression.Property(row, nameof(AuditRow.ObjectId)),
        nameof(IAuditItem.AuditType) => Expression.Property(row, nameof(AuditRow.Type)),
        nameof(IAuditItem.CreateDate) => Expression.Property(row, nameof(AuditRow.Date)),
        nameof(IAuditItem.UserId) or nameof(IAuditItem.EntityType) or nameof(IAuditItem.Comment) or nameof(IAuditItem.Parameters) => Expression.Property(row, member),
        _ => null,
    };
}
