using IcsDirectory.Vocabulary;

namespace IcsDirectory.Systems;

/// <summary>Another name or code.</summary>
/// <param name="From">When its use began, as written in files; empty when not known.</param>
/// <param name="Until">When its use ended, as written in files; empty when not known or still in use.</param>
/// <param name="Basis">How it is known; empty when not noted.</param>
public sealed record Alias(string Name, AliasKind Kind, string From = "", string Until = "", string Basis = "");
