using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Cms.Querying;

/// <summary>Rewrites a predicate over one of Umbraco's entities into one over the rows that it is stored in, for EF to
/// translate.</summary>
/// <typeparam name="TRow">The type of the rows.</typeparam>
/// <param name="members">Gives the row's expression for an entity's member, or null when the row has none.</param>
internal sealed class RowPredicate<TRow>(Func<string, Expression, Expression?> members) : WithoutSpans
{
    private const string Escape = "\\";
    private static readonly MethodInfo Like = typeof(DbFunctionsExtensions).GetMethod(
        nameof(DbFunctionsExtensions.Like), [typeof(DbFunctions), typeof(string), typeof(string), typeof(string)])!;

    private readonly ParameterExpression _row = Expression.Parameter(typeof(TRow), "row");
    private ParameterExpression? _entity;

    /// <exception cref="NotSupportedException">The predicate asks for a member that rows do not have.</exception>
    public Expression<Func<TRow, bool>> Rewrite<T>(Expression<Func<T, bool>> predicate)
    {
        _entity = predicate.Parameters[0];
        return Expression.Lambda<Func<TRow, bool>>(Visit(predicate.Body), _row);
    }

    protected override Expression VisitMember(MemberExpression node) => IsEntity(node.Expression)
        ? members(node.Member.Name, _row) ?? throw new NotSupportedException($"Cannot query by {node.Member.Name}.")
        : base.VisitMember(node);

    protected override Expression VisitBinary(BinaryExpression node)
    {
        // Core compares dates as DateTimeOffset; they are stored as UTC DateTime.
        if ((Nullable.GetUnderlyingType(node.Left.Type) ?? node.Left.Type) == typeof(DateTimeOffset))
        {
            return Expression.MakeBinary(node.NodeType, Date(node.Left), Date(node.Right));
        }
        return base.VisitBinary(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node) => node.Method.Name switch
    {
        "SqlIn" => Visit(Contains(node.Method.GetGenericArguments(), node.Arguments[0], node.Arguments[1])),
        "SqlEquals" or "InvariantEquals" => Text(node, "", ""),
        "SqlStartsWith" or "InvariantStartsWith" => Text(node, "", "%"),
        "SqlEndsWith" or "InvariantEndsWith" => Text(node, "%", ""),
        "SqlContains" or "InvariantContains" => Text(node, "%", "%"),
        _ => base.VisitMethodCall(node),
    };

    /// <summary>Matches without regard to case, as Umbraco's databases do; wildcards in the value stand for
    /// themselves.</summary>
    private MethodCallExpression Text(MethodCallExpression call, string before, string after)
    {
        var value = (string?)Evaluate(call.Arguments[1]) ?? "";
        var literal = value.Replace(Escape, Escape + Escape, StringComparison.Ordinal)
            .Replace("%", Escape + "%", StringComparison.Ordinal)
            .Replace("_", Escape + "_", StringComparison.Ordinal);
        Expression pattern = Expression.Property(
            Expression.Constant(new Pattern(before + literal + after)), nameof(Pattern.Value));
        return Expression.Call(
            Like, Expression.Constant(EF.Functions), Visit(call.Arguments[0]), pattern, Expression.Constant(Escape));
    }

    private Expression Date(Expression side)
    {
        if (Mentions(side))
        {
            var inner = side;
            while (inner is UnaryExpression { NodeType: ExpressionType.Convert } convert)
            {
                inner = convert.Operand;
            }
            return Visit(inner);
        }
        return Expression.Constant(((DateTimeOffset?)Evaluate(side))?.UtcDateTime ?? DateTime.MinValue);
    }

    private bool IsEntity(Expression? expression) =>
        expression == _entity
            || (expression is UnaryExpression { NodeType: ExpressionType.Convert } convert && convert.Operand == _entity);

    private bool Mentions(Expression expression)
    {
        var probe = new Probe(_entity!);
        probe.Visit(expression);
        return probe.Found;
    }

    private static object? Evaluate(Expression expression) =>
        Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object)))
            .Compile(preferInterpretation: true)();

    /// <summary>A captured value, so that EF sends it as a parameter.</summary>
    private sealed record Pattern(string Value);

    private sealed class Probe(ParameterExpression parameter) : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found |= node == parameter;
            return node;
        }
    }
}
