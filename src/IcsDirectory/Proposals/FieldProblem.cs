namespace IcsDirectory.Proposals;

/// <summary>What is wrong with one field, to be shown beside it.</summary>
/// <param name="Field">Name of a property of the form that was checked, such as <c>SourceUrl</c>.</param>
/// <param name="Message">Says what to do.</param>
public sealed record FieldProblem(string Field, string Message);
