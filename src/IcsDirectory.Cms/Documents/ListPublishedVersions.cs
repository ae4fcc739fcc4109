using System.Text.Json;
using IcsDirectory.Cms.Data;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace IcsDirectory.Cms.Documents;

/// <summary>Every version of every document that was ever published, those in the recycle bin included, in one query: asking
/// Umbraco for the versions of each document would be a query each.</summary>
public sealed class ListPublishedVersions
{
    private readonly ContentDatabase _database;
    private readonly IContentTypeRepository _types;

    internal ListPublishedVersions(ContentDatabase database, IContentTypeRepository types) => (_database, _types) = (database, types);

    /// <param name="Values">Those of the values asked for that are text, by alias.</param>
    public sealed record Version(Guid Document, string ContentType, IReadOnlyDictionary<string, string> Values);

    /// <returns>The oldest first.</returns>
    public IReadOnlyList<Version> Run(params string[] aliases)
    {
        using var connection = _database.Open();
        using var db = ContentDatabase.Context(connection, null);
        var rows =
            from version in db.Versions
            join node in db.Nodes on version.NodeId equals node.Id
            where version.PublishedAt != null && node.ObjectType == Constants.ObjectTypes.Document
            orderby version.Id
            select new { node.Key, node.ContentTypeId, version.Data };
        return [.. rows.ToList().Select(row => new Version(row.Key, _types.Get(row.ContentTypeId)?.Alias ?? "", Texts(row.Data, aliases)))];
    }

    private static Dictionary<string, string> Texts(string data, string[] aliases)
    {
        var json = JsonElement.Parse(data);
        return aliases.Where(alias => json.TryGetProperty(alias, out var value) && value.ValueKind == JsonValueKind.String)
            .ToDictionary(alias => alias, alias => json.GetProperty(alias).GetString()!);
    }
}
