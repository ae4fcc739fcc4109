using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Content.Editing;

/// <summary>All documents that may be named in a picker, by what an editor types for them: the address (slug), or the key where
/// that names none or several.</summary>
public sealed class DocumentNames
{
    private readonly Dictionary<Guid, Named> _byKey;
    private readonly ILookup<string, Named> _bySlug;

    private DocumentNames(List<Named> documents)
    {
        _byKey = documents.ToDictionary(document => document.Key);
        _bySlug = documents.ToLookup(document => document.Slug);
    }

    /// <summary>For a form that names no document.</summary>
    public static DocumentNames None { get; } = new([]);

    public sealed record Named(Guid Key, string Type, string Slug, string Name);

    public static DocumentNames Load(IContentService contents) => new([.. contents
        .GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _)
        .Where(document => !document.Trashed)
        .Select(document => new Named(document.Key, document.ContentType.Alias, SlugOf(document), document.Name ?? ""))]);

    public static string SlugOf(IContent document) => document.HasProperty("slug") ? document.GetValue<string>("slug") ?? "" : "";

    public IEnumerable<Named> OfType(string type) => _byKey.Values.Where(document => type.Length == 0 || document.Type == type);

    /// <param name="written">A slug or a key.</param>
    public Named? Find(string written, string type)
    {
        var bySlug = _bySlug[written].Where(document => type.Length == 0 || document.Type == type).Take(2).ToList();
        return bySlug.Count == 1 ? bySlug[0]
            : Guid.TryParse(written, out var key) && _byKey.GetValueOrDefault(key) is { } named && (type.Length == 0 || named.Type == type) ? named
            : null;
    }

    /// <summary>What to show in the form for a key that is stored.</summary>
    public string Written(string key, string type) =>
        Guid.TryParse(key, out var parsed) && _byKey.GetValueOrDefault(parsed) is { Slug.Length: > 0 } named && Find(named.Slug, type) == named ? named.Slug : key;

    public string NameOf(string key) =>
        Guid.TryParse(key, out var parsed) && _byKey.GetValueOrDefault(parsed) is { } named ? named.Name : $"a document that is not there ({key})";
}
