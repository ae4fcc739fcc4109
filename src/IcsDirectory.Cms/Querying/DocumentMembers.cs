using System.Linq.Expressions;
using IcsDirectory.Cms.Data;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Cms.Querying;

/// <summary>Which column each member of IContent and IUmbracoEntity is stored in, and how documents are filtered and
/// ordered by them.</summary>
internal static class DocumentMembers
{
    public static IQueryable<DocumentRow> Where<T>(
        this IQueryable<DocumentRow> rows, params ReadOnlySpan<IQuery<T>?> queries)
    {
        foreach (var query in queries)
        {
            foreach (var predicate in query is null ? [] : EntityQuery<T>.Of(query).Predicates)
            {
                rows = rows.Where(new RowPredicate<DocumentRow>(Column).Rewrite(predicate));
            }
        }
        return rows;
    }

    /// <summary>The order of the tree: by level, then by place among siblings.</summary>
    public static IOrderedQueryable<DocumentRow> InTreeOrder(this IQueryable<DocumentRow> rows) =>
        rows.OrderBy(r => r.Node.Level).ThenBy(r => r.Node.SortOrder).ThenBy(r => r.Node.Id);

    /// <summary>Orders as asked, ties by id; without a wish, in tree order.</summary>
    public static IQueryable<DocumentRow> InOrder(this IQueryable<DocumentRow> rows, Ordering? ordering)
    {
        if (ordering is null || ordering.IsEmpty)
        {
            return rows.InTreeOrder();
        }
        var row = Expression.Parameter(typeof(DocumentRow), "row");
        Expression? column = ordering.IsCustomField
            ? Property(ordering.OrderBy!, row)
            : Column(Capitalised(ordering.OrderBy!), row);
        if (column is null)
        {
            throw new NotSupportedException($"Cannot order documents by {ordering.OrderBy}.");
        }
        var method = ordering.Direction == Direction.Descending
            ? nameof(Queryable.OrderByDescending)
            : nameof(Queryable.OrderBy);
        var ordered = Expression.Call(typeof(Queryable), method, [typeof(DocumentRow), column.Type], rows.Expression, Expression.Quote(Expression.Lambda(column, row)));
        return ((IOrderedQueryable<DocumentRow>)rows.Provider.CreateQuery<DocumentRow>(ordered)).ThenBy(r => r.Node.Id);
    }

    private static MemberExpression? Column(string member, Expression row) => member switch
    {
        nameof(IContent.Id) or "NodeId" => Node(row, nameof(NodeRow.Id)),
        nameof(IContent.Key) or nameof(IContent.ParentId) or nameof(IContent.Level) or nameof(IContent.Path) or nameof(
            IContent.SortOrder)
            or nameof(IContent.Trashed) or nameof(IContent.CreatorId) or nameof(IContent.CreateDate) or nameof(
                IContent.ContentTypeId)
            or nameof(IContent.Published) or nameof(IContent.Edited) => Node(row, member),
        "NodeObjectType" => Node(row, nameof(NodeRow.ObjectType)),
        "Owner" => Node(row, nameof(NodeRow.CreatorId)),
        nameof(IContent.Name) => Version(row, nameof(VersionRow.Name)),
        nameof(IContent.UpdateDate) or "VersionDate" => Version(row, nameof(VersionRow.Date)),
        nameof(IContent.WriterId) or "Updater" => Version(row, nameof(VersionRow.UserId)),
        nameof(IContent.VersionId) => Version(row, nameof(VersionRow.Id)),
        _ => null,
    };

    private static MemberExpression Node(Expression row, string column) =>
        Expression.Property(Expression.Property(row, nameof(DocumentRow.Node)), column);

    private static MemberExpression Version(Expression row, string column) =>
        Expression.Property(Expression.Property(row, nameof(DocumentRow.Version)), column);

    private static MethodCallExpression Property(string alias, Expression row) => Expression.Call(
        typeof(ContentDb), nameof(ContentDb.PropertyValue), [], Version(row, nameof(VersionRow.Data)), Expression.Constant("$." + alias));

    private static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
