using System.Linq.Expressions;

namespace IcsDirectory.Cms.Querying;

/// <summary>Puts an expression in the place of a lambda's parameter.</summary>
internal sealed class ReplaceParameter(ParameterExpression parameter, Expression with) : ExpressionVisitor
{
    protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? with : node;
}
