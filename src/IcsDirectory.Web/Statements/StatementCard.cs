using IcsDirectory.Statements;

namespace IcsDirectory.Web.Statements;

/// <summary>A statement as <c>_Statement.cshtml</c> shows it.</summary>
/// <param name="IsDisputed">Whether another statement beside it says something else.</param>
/// <param name="IsPast">Whether it is not, or not certainly, so on the day shown.</param>
public sealed record StatementCard(Statement Statement, bool IsDisputed = false, bool IsPast = false)
{
    public string Anchor => $"s-{Statement.Id}";

    public string Modifier => IsDisputed ? " app-statement--disputed" : IsPast ? " app-statement--past" : "";
}
