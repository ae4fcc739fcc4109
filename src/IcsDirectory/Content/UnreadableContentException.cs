namespace IcsDirectory.Content;

/// <summary>A document or block holds a value that the register cannot read; the message says which and what would do.</summary>
public sealed class UnreadableContentException(string message) : Exception(message);
