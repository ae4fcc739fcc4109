namespace IcsDirectory.Import;

/// <summary>What an import does to one document.</summary>
/// <param name="Details">Names of properties, or of blocks and their properties, that change; empty for a new document.</param>
public sealed record ImportChange(bool IsNew, string Type, string Slug, string Name, IReadOnlyList<string> Details)
{
    public override string ToString() => $"{(IsNew ? "add" : "change")} {Type} {Slug}{(Details.Count > 0 ? $": {string.Join("; ", Details)}" : "")}";
}
