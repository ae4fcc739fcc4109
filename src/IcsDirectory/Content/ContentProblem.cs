namespace IcsDirectory.Content;

/// <summary>A published document, or a block of one, that the register cannot show, and why.</summary>
/// <param name="Block">The block of a block list that it is about, where it is about one.</param>
/// <param name="Cause">What was thrown, where that was not foreseen.</param>
public sealed record ContentProblem(string Document, Guid Key, string What, Exception? Cause = null, Guid? Block = null);
