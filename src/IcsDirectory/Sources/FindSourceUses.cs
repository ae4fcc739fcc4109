using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Sources;

/// <summary>Finds what names a source, in published and in draft content. What lies in the recycle bin is not counted.</summary>
public sealed partial class FindSourceUses(IContentService contents)
{
    /// <returns>Uses by the key of the document that is named, whatever its type.</returns>
    public ILookup<Guid, SourceUse> Run() => Of(contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _));

    internal static ILookup<Guid, SourceUse> Of(IEnumerable<IContent> documents) =>
        documents.Where(document => !document.Trashed).SelectMany(UsesIn).ToLookup(use => use.Source, use => use.Use);

    private static IEnumerable<(Guid Source, SourceUse Use)> UsesIn(IContent document)
    {
        var published = document.Published ? Named(document, published: true) : [];
        var draft = Named(document, published: false);
        return published.Keys.Union(draft.Keys).Select(key => (key, new SourceUse(
            document.Key, document.Name ?? "", document.ContentType.Alias, published.GetValueOrDefault(key), draft.GetValueOrDefault(key))));
    }

    private static Dictionary<Guid, int> Named(IContent document, bool published) => document.Properties
        .SelectMany(property => Parts(property.PropertyType.PropertyEditorAlias, property.GetValue(published: published) as string ?? ""))
        .SelectMany(part => References().Matches(part).Select(match => Guid.ParseExact(match.Groups[1].Value, "N")).Distinct())
        .CountBy(key => key).ToDictionary();

    /// <summary>A block list's blocks one by one; any other value whole.</summary>
    private static IEnumerable<string> Parts(string editor, string stored) =>
        !stored.Contains("umb://document/", StringComparison.Ordinal) ? []
        : editor == Constants.PropertyEditors.Aliases.BlockList && JsonNode.Parse(stored)?["contentData"] is JsonArray blocks ? blocks.Select(block => block!.ToJsonString())
        : [stored];

    [GeneratedRegex("umb://document/([0-9a-f]{32})")]
    private static partial Regex References();
}
