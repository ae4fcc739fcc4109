using System.Text;
using System.Xml;
using IcsDirectory.Cms.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace IcsDirectory.Cms.Sync;

/// <summary>Writes what readers see as uSync content files, one for each document, and removes all other files: those of drafts, of
/// documents below drafts and of documents that are no more.</summary>
internal sealed class ExportContentFiles(IContentService contents, ContentScopeProvider scopes, IShortStringHelper strings)
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    /// <param name="folder">The uSync folder; files go into its <c>Content</c>.</param>
    /// <returns>How many files were written.</returns>
    public int Run(string folder)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, "Content")).FullName;
        var documents = Documents();
        var written = new HashSet<string>();
        foreach (var named in documents.Values.GroupBy(d => USyncContentWriter.Name(d).ToSafeFileName(strings)))
        {
            foreach (var document in named)
            {
                var file = Path.Combine(target, FileName(named.Key, document.Key, isAlone: named.Count() == 1));
                using var writer = XmlWriter.Create(file, Settings);
                USyncContentWriter.Write(document, documents.GetValueOrDefault(document.ParentId), PathOf(document, documents)).Save(writer);
                written.Add(file);
            }
        }

        foreach (var stale in Directory.EnumerateFiles(target, "*.config", SearchOption.AllDirectories).Where(file => !written.Contains(file)))
        {
            System.IO.File.Delete(stale);
        }

        return written.Count;
    }

    private Dictionary<int, IContent> Documents()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var published = contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _).Where(d => d.Published && !d.Trashed).ToDictionary(d => d.Id);
        return published.Values.Where(IsLive).ToDictionary(d => d.Id);

        bool IsLive(IContent document) =>
            document.ParentId == Constants.System.Root || (published.TryGetValue(document.ParentId, out var parent) && IsLive(parent));
    }

    /// <summary>Two documents of one name each add the first digits of their key.</summary>
    private static string FileName(string name, Guid key, bool isAlone) => $"{name}{(isAlone ? "" : $"_{key.ToString("N")[..8]}")}.config";

    private static string PathOf(IContent document, Dictionary<int, IContent> documents) =>
        (documents.TryGetValue(document.ParentId, out var parent) ? PathOf(parent, documents) : "") + USyncContentWriter.PathPart(document);
}
