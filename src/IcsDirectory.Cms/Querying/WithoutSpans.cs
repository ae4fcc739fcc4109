using System.Linq.Expressions;

namespace IcsDirectory.Cms.Querying;

/// <summary>Turns <c>array.Contains(x)</c>, which C# 14 compiles to a span, back into a call that can be interpreted
/// and translated.</summary>
internal class WithoutSpans : ExpressionVisitor
{
    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node.Method.DeclaringType == typeof(MemoryExtensions) && node.Method.Name == nameof(MemoryExtensions.Contains)
        && node.Arguments[0] is MethodCallExpression { Method.Name: "op_Implicit" } span
            ? Contains(node.Method.GetGenericArguments(), Visit(span.Arguments[0]), Visit(node.Arguments[1]))
            : base.VisitMethodCall(node);

    protected static MethodCallExpression Contains(Type[] item, Expression list, Expression value) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), item, list, value);
}
