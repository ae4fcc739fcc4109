using Microsoft.Extensions.Logging;

namespace IcsDirectory.Cms.Sync;

/// <summary>The content files of the site's uSync folder.</summary>
public sealed partial class USyncContent
{
    private readonly USyncFolder _folder;
    private readonly ImportContentFiles _import;
    private readonly ExportContentFiles _export;
    private readonly ILogger<USyncContent> _logger;

    internal USyncContent(USyncFolder folder, ImportContentFiles import, ExportContentFiles export, ILogger<USyncContent> logger) =>
        (_folder, _import, _export, _logger) = (folder, import, export, logger);

    /// <summary>What the import at this start did.</summary>
    public ContentImport LastImport { get; private set; } = ContentImport.Nothing;

    /// <summary>Imports the files that changed, and logs what it left alone.</summary>
    internal void Import()
    {
        LastImport = _import.Run(_folder);
        foreach (var left in LastImport.LeftAlone)
        {
            LogLeftAlone(left);
        }

        var (created, updated, _, _) = LastImport;
        if (created + updated > 0)
        {
            LogImported(created, updated);
        }
    }

    /// <summary>Imports the files that changed and looks again at those that were left alone, whether or not a start has seen
    /// the folder as it is.</summary>
    /// <returns>What came of every file, the import at this start included.</returns>
    public ContentImport ImportAll()
    {
        var (start, now) = (LastImport, _import.Run(_folder, evenIfSeen: true));
        return new(start.Created + now.Created, start.Updated + now.Updated, now.Unchanged - start.Created - start.Updated, now.LeftAlone);
    }

    /// <summary>Writes every published document's file into a uSync folder, by default the site's own.</summary>
    /// <returns>How many files were written.</returns>
    public int Export(string? folder = null) => _export.Run(folder ?? _folder.Root);

    [LoggerMessage(LogLevel.Warning, "Content file left alone: {File}")]
    private partial void LogLeftAlone(string file);

    [LoggerMessage(LogLevel.Information, "Content files imported: {Created} created, {Updated} updated")]
    private partial void LogImported(int created, int updated);
}
