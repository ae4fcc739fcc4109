namespace IcsDirectory.Import;

/// <summary>Something in a file that cannot be imported as it stands.</summary>
/// <param name="Line">From 1, the header; 0 for the file as a whole.</param>
/// <param name="Column">The column's name; empty for the line as a whole.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ImportProblem(string File, int Line, string Column, string Reason, string Remedy)
{
    public override string ToString() =>
        $"{File}{(Line > 0 ? $", line {Line}" : "")}{(Column.Length > 0 ? $", column {Column}" : "")}: {Reason} {Remedy}";
}
