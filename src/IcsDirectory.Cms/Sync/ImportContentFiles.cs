using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IcsDirectory.Cms.Data;
using IcsDirectory.Cms.Publications;
using IcsDirectory.Cms.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Cms.Sync;

/// <summary>Imports the content files of a uSync folder in one transaction: all of them on the first start, later those that
/// changed. A document that somebody edited or deleted since its file was imported is left alone.</summary>
internal sealed class ImportContentFiles(
    IContentService contents, ContentScopeProvider scopes, ContentDatabase database, IEnumerable<IPublicationWitness> witnesses)
{
    private const string Kind = "Content";

    /// <param name="evenIfSeen">Whether to look at every file of a folder that is as it was at the last import.</param>
    /// <exception cref="USyncException">A file cannot be imported; nothing was.</exception>
    public ContentImport Run(USyncFolder folder, bool evenIfSeen = false)
    {
        if (!Directory.Exists(Path.Combine(folder.Root, Kind)))
        {
            return ContentImport.Nothing;
        }

        var fingerprint = Fingerprint(folder);
        if (!evenIfSeen && WasSeen(fingerprint))
        {
            return ContentImport.Nothing;
        }

        var imports = witnesses.Select(witness => witness.BeginImport()).ToList();
        try
        {
            return Import(folder, fingerprint);
        }
        finally
        {
            imports.ForEach(import => import.Dispose());
        }
    }

    private ContentImport Import(USyncFolder folder, string fingerprint)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        var run = new ImportContentRun(contents, scopes.Db);
        foreach (var file in Read(folder))
        {
            run.Import(file);
        }

        ImportContentRun.Record(scopes.Db, Guid.Empty, fingerprint, 0);
        scope.Complete();
        return run.Result;
    }

    /// <summary>One plain statement: EF's first query would cost every start a third of a second.</summary>
    private bool WasSeen(string fingerprint)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1 FROM cms_imported_file WHERE key = @key AND hash = @hash";
        command.AddParameter("@key", Guid.Empty);
        command.AddParameter("@hash", fingerprint);
        return command.ExecuteScalar() is not null;
    }

    private static List<USyncContentFile> Read(USyncFolder folder)
    {
        var files = folder.Read(Kind, "Content").Select(USyncContentFile.Read).OrderBy(f => f.Level).ThenBy(f => f.SortOrder).ThenBy(f => f.Key).ToList();
        var twice = files.GroupBy(f => f.Key).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? files : throw twice.Last().File.Wrong($"{twice.First().File.File} has the same key.", "Remove one of the two.");
    }

    /// <summary>Names, sizes and times of the files: reading them all at every start would be the slowest part of it.</summary>
    private static string Fingerprint(USyncFolder folder)
    {
        var text = new StringBuilder();
        foreach (var file in new DirectoryInfo(Path.Combine(folder.Root, Kind)).EnumerateFiles("*.config", SearchOption.AllDirectories).OrderBy(f => f.FullName, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(folder.Root, file.FullName)} {file.Length} {file.LastWriteTimeUtc.Ticks}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
