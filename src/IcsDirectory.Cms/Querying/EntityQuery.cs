using System.Collections;
using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence.Querying;

namespace IcsDirectory.Cms.Querying;

/// <summary>The predicates that Core's services build, kept as expressions: repositories hand them to EF or run them in
/// memory.</summary>
internal sealed class EntityQuery<T> : IQuery<T>
{
    private readonly List<Expression<Func<T, bool>>> _predicates = [];
    private Func<T, bool>? _matches;

    public IReadOnlyList<Expression<Func<T, bool>>> Predicates => _predicates;

    public static EntityQuery<T> Of(IQuery<T> query) =>
        query as EntityQuery<T>
            ?? throw new NotSupportedException("Create queries with ICoreScopeProvider.CreateQuery.");

    public IQuery<T> Where(Expression<Func<T, bool>>? predicate)
    {
        if (predicate is not null)
        {
            _predicates.Add(predicate);
            _matches = null;
        }
        return this;
    }

    public IQuery<T> WhereIn(Expression<Func<T, object>>? fieldSelector, IEnumerable? values) =>
        fieldSelector is null || values is null ? this : Where(Contains(fieldSelector, values, negate: false));

    public IQuery<T> WhereNotIn(Expression<Func<T, object>>? fieldSelector, IEnumerable? values) =>
        fieldSelector is null || values is null ? this : Where(Contains(fieldSelector, values, negate: true));

    public IQuery<T> WhereAny(IEnumerable<Expression<Func<T, bool>>>? predicates)
    {
        if (predicates?.ToArray() is not { Length: > 0 } any)
        {
            return this;
        }
        var entity = Expression.Parameter(typeof(T));
        var body = any.Select(p => new ReplaceParameter(p.Parameters[0], entity).Visit(p.Body))
            .Aggregate(Expression.OrElse);
        return Where(Expression.Lambda<Func<T, bool>>(body, entity));
    }

    /// <summary>Whether an entity that is in memory satisfies the query.</summary>
    public bool Matches(T entity) => (_matches ??= Compile())(entity);

    public IEnumerable<Tuple<string, object[]>> GetWhereClauses() =>
        throw new NotSupportedException("The query is an expression that EF translates; it has no SQL of its own.");

    private Func<T, bool> Compile()
    {
        var compiled = _predicates.ConvertAll(
            p => ((Expression<Func<T, bool>>)new WithoutSpans().Visit(p)).Compile(preferInterpretation: true));
        return entity => compiled.TrueForAll(p => p(entity));
    }

    private static Expression<Func<T, bool>> Contains(
        Expression<Func<T, object>> field, IEnumerable values, bool negate)
    {
        var value = field.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed
            ? boxed.Operand
            : field.Body;
        var typed = Expression.Constant(Typed(values, value.Type));
        Expression contains = Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Contains), [value.Type], typed, value);
        return Expression.Lambda<Func<T, bool>>(negate ? Expression.Not(contains) : contains, field.Parameters);
    }

    private static Array Typed(IEnumerable values, Type type)
    {
        object?[] items = [.. values];
        var array = Array.CreateInstance(type, items.Length);
        items.CopyTo(array, 0);
        return array;
    }
}
