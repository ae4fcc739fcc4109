namespace IcsDirectory.Search;

/// <summary>A piece of plain text that does or does not match the query; runs in order make up the text.</summary>
public sealed record TextRun(string Text, bool IsMatch);
