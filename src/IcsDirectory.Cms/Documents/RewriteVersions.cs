using System.Text.Json;
using IcsDirectory.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services.Changes;

namespace IcsDirectory.Cms.Documents;

/// <summary>Rewrites what is stored of documents in place, drafts, published and old versions alike. It is there for one purpose:
/// to take out what should never have been published. Nothing else may change a version that was published.</summary>
/// <remarks>A copy that somebody read before is stale afterwards, and cannot bring the old words back.</remarks>
public sealed class RewriteVersions
{
    private readonly ContentScopeProvider _scopes;
    private readonly IDocumentRepository _documents;

    private readonly IEventMessagesFactory _messages;

    internal RewriteVersions(ContentScopeProvider scopes, IDocumentRepository documents, IEventMessagesFactory messages) =>
        (_scopes, _documents, _messages) = (scopes, documents, messages);

    /// <param name="Type">Alias of its type.</param>
    /// <param name="Slug">The value of its property "slug"; empty where it has none.</param>
    public sealed record Rewritten(Guid Key, string Type, string Slug);

    /// <summary>Call it inside a scope. It publishes nothing and logs nothing; readers see the result after the commit.</summary>
    /// <param name="rewrite">Given a property's alias ("" for the name, and for remarks in the audit trail) and its stored value as text, gives the value to store.</param>
    /// <returns>The documents in which something changed, content templates left out.</returns>
    public IReadOnlyList<Rewritten> Run(Func<string, string, string> rewrite)
    {
        var db = _scopes.Writing();
        HashSet<int> changed = [];
        foreach (var version in db.Versions.OrderBy(v => v.Id).ToList())
        {
            var (name, data) = (rewrite("", version.Name), Rewrite(version.Data, rewrite));
            if (name != version.Name || data != version.Data)
            {
                changed.Add(version.NodeId);
                db.Versions.Where(v => v.Id == version.Id)
                    .ExecuteUpdate(set => set.SetProperty(v => v.Name, name).SetProperty(v => v.Data, data));
            }
        }

        RewriteAudit(rewrite);
        return [.. changed.Select(Settle).OfType<Rewritten>()];
    }

    private void RewriteAudit(Func<string, string, string> rewrite)
    {
        var db = _scopes.Db;
        foreach (var entry in db.Audit.Where(a => a.Comment != null).ToList())
        {
            var comment = rewrite("", entry.Comment!);
            if (comment != entry.Comment)
            {
                db.Audit.Where(a => a.Id == entry.Id).ExecuteUpdate(set => set.SetProperty(a => a.Comment, comment));
            }
        }
    }

    private static string Rewrite(string data, Func<string, string, string> rewrite)
    {
        var values = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        var isChanged = false;
        foreach (var property in JsonElement.Parse(data).EnumerateObject())
        {
            values[property.Name] = property.Value;
            if (property.Value.ValueKind == JsonValueKind.String && property.Value.GetString() is { } was
                && rewrite(property.Name, was) is { } becomes && becomes != was)
            {
                values[property.Name] = JsonSerializer.SerializeToElement(becomes, PropertyData.Options);
                isChanged = true;
            }
        }

        return isChanged ? JsonSerializer.Serialize(values, PropertyData.Options) : data;
    }

    /// <summary>Makes other copies stale and has readers' content read anew.</summary>
    private Rewritten? Settle(int id)
    {
        var db = _scopes.Db;
        var key = SiblingNames.Key(db.Versions.Where(v => v.NodeId == id && v.Current).Select(v => v.Name).Single());
        db.Nodes.Where(n => n.Id == id)
            .ExecuteUpdate(set => set.SetProperty(n => n.Revision, n => n.Revision + 1).SetProperty(n => n.NameKey, key));
        if (_documents.Get(id) is not { } content)
        {
            return null;
        }

        _scopes.Ambient!.Notifications.Publish(new ContentTreeChangeNotification(content, TreeChangeTypes.RefreshNode, _messages.Get()));
        return new(content.Key, content.ContentType.Alias, content.Properties.TryGetValue("slug", out var slug) ? slug.GetValue()?.ToString() ?? "" : "");
    }
}
