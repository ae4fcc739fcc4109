namespace IcsDirectory.Cms.Sync;

/// <summary>That a content file was imported, and what the document was like right after.</summary>
internal sealed class ImportedFileRow
{
    /// <summary>The document's key; all zeros for the folder as a whole.</summary>
    public Guid Key { get; set; }

    /// <summary>The file's hash; for the folder, of its files' names, sizes and times.</summary>
    public string Hash { get; set; } = "";

    /// <summary>The document's revision after the import: another one now means that somebody changed it since.</summary>
    public int Revision { get; set; }
}
