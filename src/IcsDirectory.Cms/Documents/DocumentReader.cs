using IcsDirectory.Cms.Data;
using IcsDirectory.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace IcsDirectory.Cms.Documents;

/// <summary>Reads rows and builds Umbraco's documents from them.</summary>
internal sealed class DocumentReader(
    ContentScopeProvider scopes, IContentTypeRepository contentTypes, Revisions revisions)
{
    /// <summary>Documents with each of their versions.</summary>
    public IQueryable<DocumentRow> AllVersions(Guid objectType) => AllVersions(scopes.Db, objectType);

    /// <summary>Documents with their drafts.</summary>
    public IQueryable<DocumentRow> Drafts(Guid objectType) => AllVersions(objectType).Where(r => r.Version.Current);

    public static IQueryable<DocumentRow> AllVersions(ContentDb db, Guid objectType) =>
        from version in db.Versions
        join node in db.Nodes on version.NodeId equals node.Id
        join published in db.Versions.Where(v => v.Published) on node.Id equals published.NodeId into lives
        from live in lives.DefaultIfEmpty()
        where node.ObjectType == objectType
        select new DocumentRow { Node = node, Version = version, Live = live };

    /// <summary>Runs the query now: a scope's connection does not outlive the scope.</summary>
    public List<IContent> Read(IQueryable<DocumentRow> rows) => rows.AsNoTracking().ToList().ConvertAll(Build);

    private IContent Build(DocumentRow row)
    {
        var (node, version, live) = (row.Node, row.Version, row.Live);
        var type = contentTypes.Get(node.ContentTypeId)
            ?? throw new InvalidOperationException(
                $"Document {node.Id} ({node.Key}) has the content type {node.ContentTypeId}, which the schema does not have.");
        var content = new Content(version.Name, node.ParentId, type, PropertyData.Read(type, version.Data, live?.Data));
        content.DisableChangeTracking();
        SetPlace(content, node);
        SetDraft(content, version);
        if (live is not null)
        {
            SetLive(content, live);
        }
        content.ResetDirtyProperties(false);
        content.EnableChangeTracking();
        revisions.Remember(content, node.Revision);
        return content;
    }

    private static void SetPlace(Content content, NodeRow node)
    {
        content.Id = node.Id;
        content.Key = node.Key;
        content.Level = node.Level;
        content.Path = node.Path;
        content.SortOrder = node.SortOrder;
        content.Trashed = node.Trashed;
        content.CreatorId = node.CreatorId;
        content.CreateDate = node.CreateDate;
        content.Published = node.Published;
        content.Edited = node.Edited;
    }

    private static void SetDraft(Content content, VersionRow version)
    {
        content.VersionId = version.Id;
        content.UpdateDate = version.Date;
        content.WriterId = version.UserId;
        content.TemplateId = version.TemplateId;
    }

    private static void SetLive(Content content, VersionRow live)
    {
        content.PublishedVersionId = live.Id;
        content.PublishDate = live.Date;
        content.PublisherId = live.UserId;
        content.PublishName = live.Name;
        content.PublishTemplateId = live.TemplateId;
    }
}
