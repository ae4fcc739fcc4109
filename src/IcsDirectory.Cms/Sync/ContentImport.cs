namespace IcsDirectory.Cms.Sync;

/// <summary>What an import of content files did.</summary>
/// <param name="LeftAlone">Files that changed but whose document somebody edited or deleted here, each with the reason.</param>
public sealed record ContentImport(int Created, int Updated, int Unchanged, IReadOnlyList<string> LeftAlone)
{
    public static readonly ContentImport Nothing = new(0, 0, 0, []);
}
