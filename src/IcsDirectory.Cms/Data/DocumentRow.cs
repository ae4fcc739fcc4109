namespace IcsDirectory.Cms.Data;

/// <summary>A document with one of its versions and, where there is one, its published version.</summary>
internal sealed class DocumentRow
{
    public required NodeRow Node { get; init; }
    public required VersionRow Version { get; init; }
    public VersionRow? Live { get; init; }
}
