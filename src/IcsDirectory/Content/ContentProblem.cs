namespace IcsDirectory.Content;

/// <summary>A published document, or a block of one, that the register cannot show, and why.</summary>
public sealed record ContentProblem(string Document, Guid Key, string What);
