using System.Globalization;
using IcsDirectory.Cms.Data;
using IcsDirectory.Cms.Publications;
using IcsDirectory.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace IcsDirectory.Cms.Documents;

/// <summary>Writes documents: the node, its draft and, when publishing, the version that readers see.</summary>
/// <remarks>Publishing turns the draft's row into the published version, which is never written again, and makes a new
/// draft from it.</remarks>
internal sealed class DocumentWriter(ContentScopeProvider scopes, Revisions revisions, PublicationReports reports)
{
    public void Insert(IContent entity, Guid objectType)
    {
        var db = scopes.Writing();
        entity.AddingEntity();
        entity.CreateDate = UtcDateTime.Normalise(entity.CreateDate);
        entity.UpdateDate = UtcDateTime.Normalise(entity.UpdateDate);
        entity.TemplateId ??= entity.ContentType.DefaultTemplate?.Id;
        Prepare(db, entity, objectType);
        SetPlace(db, entity, objectType);
        var before = reports.Before(entity);
        InsertNode(db, entity, objectType);
        if (entity.PublishedState == PublishedState.Publishing)
        {
            entity.PublishedVersionId = InsertVersion(db, entity, current: false);
        }
        entity.VersionId = InsertVersion(db, entity, current: true);
        UpdateNode(db, entity, revision: 0);
        reports.After(entity, before);
        Settle(entity);
        revisions.Remember(entity, 1);
    }

    /// <exception cref="StaleContentException">The document was saved or deleted since this copy was read.</exception>
    public void Update(IContent entity, Guid objectType)
    {
        if (entity.PublishedState is PublishedState.Published or PublishedState.Unpublished
            && !entity.IsDirty() && !entity.IsAnyUserPropertyDirty())
        {
            return;
        }
        var db = scopes.Writing();
        var revision = revisions.Of(entity);
        var stored = db.Nodes.Where(n => n.Id == entity.Id && n.Revision == revision)
            .Join(
                db.Versions.Where(v => v.Current && v.Id == entity.VersionId), n => n.Id, v => v.NodeId, (n, v) => new { v.Date })
            .FirstOrDefault() ?? throw new StaleContentException(entity);
        entity.UpdatingEntity();
        entity.UpdateDate = After(stored.Date, UtcDateTime.Normalise(entity.UpdateDate));
        // Descendants of a document that moves come with their new path set, and nothing else changed.
        var followsParent = entity.IsMoving();
        var before = reports.Before(entity);
        if (!followsParent)
        {
            Prepare(db, entity, objectType);
            if (entity.IsPropertyDirty(nameof(entity.ParentId)))
            {
                SetPlace(db, entity, objectType);
                entity.Path = ChildPath(db, entity);
            }
            UpdateVersions(db, entity);
        }
        UpdateNode(db, entity, revision);
        reports.After(entity, before);
        Settle(entity);
        revisions.Remember(entity, revision + 1);
    }

    private static void Prepare(ContentDb db, IContent entity, Guid objectType)
    {
        entity.Name = SiblingNames.FirstFree(db, entity.Name, entity.ParentId, objectType, entity.Id);
        entity.SanitizeEntityPropertiesForXmlStorage();
    }

    private static void SetPlace(ContentDb db, IContent entity, Guid objectType)
    {
        entity.Level = entity.ParentId < 0
            ? 1
            : db.Nodes.Where(n => n.Id == entity.ParentId).Select(n => n.Level).Single() + 1;
        var last = db.Nodes.Where(n => n.ParentId == entity.ParentId && n.ObjectType == objectType).Max(n => (int?)n.SortOrder);
        entity.SortOrder = (last ?? -1) + 1;
    }

    private static string ChildPath(ContentDb db, IContent entity)
    {
        var parent = db.Nodes.Where(n => n.Id == entity.ParentId).Select(n => n.Path).SingleOrDefault()
            ?? throw new InvalidOperationException(
                $"There is no document {entity.ParentId} to be the parent of \"{entity.Name}\".");
        return string.Create(CultureInfo.InvariantCulture, $"{parent},{entity.Id}");
    }

    private static void InsertNode(ContentDb db, IContent entity, Guid objectType)
    {
        var node = new NodeRow
        {
            Key = entity.Key,
            ObjectType = objectType,
            ContentTypeId = entity.ContentTypeId,
            ParentId = entity.ParentId,
            Level = entity.Level,
            SortOrder = entity.SortOrder,
            Trashed = entity.Trashed,
            CreatorId = entity.CreatorId,
            CreateDate = entity.CreateDate,
            NameKey = SiblingNames.Key(entity.Name!),
        };
        db.Insert(node);
        entity.Id = node.Id;
        entity.Path = ChildPath(db, entity);
    }

    private static int InsertVersion(ContentDb db, IContent entity, bool current)
    {
        var publishing = entity.PublishedState == PublishedState.Publishing;
        var version = new VersionRow
        {
            NodeId = entity.Id,
            Date = entity.UpdateDate,
            UserId = entity.WriterId,
            Current = current,
            Published = !current,
            PublishedAt = current ? null : entity.UpdateDate,
            Name = entity.Name!,
            TemplateId = entity.TemplateId,
            Data = PropertyData.Write(entity.Properties, published: publishing),
        };
        db.Insert(version);
        return version.Id;
    }

    private static void UpdateVersions(ContentDb db, IContent entity)
    {
        if (entity.PublishedState is PublishedState.Publishing or PublishedState.Unpublishing)
        {
            db.Versions.Where(v => v.NodeId == entity.Id && v.Published)
                .ExecuteUpdate(set => set.SetProperty(v => v.Published, false));
        }
        var publishing = entity.PublishedState == PublishedState.Publishing;
        UpdateDraft(db, entity, publishing);
        if (publishing)
        {
            entity.PublishedVersionId = entity.VersionId;
            entity.VersionId = InsertVersion(db, entity, current: true);
        }
    }

    private static void UpdateDraft(ContentDb db, IContent entity, bool publishing)
    {
        var data = PropertyData.Write(entity.Properties, published: publishing);
        DateTime? publishedAt = publishing ? entity.UpdateDate : null;
        db.Versions.Where(v => v.Id == entity.VersionId).ExecuteUpdate(set => set
            .SetProperty(v => v.Date, entity.UpdateDate)
            .SetProperty(v => v.UserId, entity.WriterId)
            .SetProperty(v => v.Current, !publishing)
            .SetProperty(v => v.Published, publishing)
            .SetProperty(v => v.PublishedAt, publishedAt)
            .SetProperty(v => v.Name, entity.Name!)
            .SetProperty(v => v.TemplateId, entity.TemplateId)
            .SetProperty(v => v.Data, data));
    }

    private static void UpdateNode(ContentDb db, IContent entity, int revision)
    {
        var published = entity.PublishedState is PublishedState.Publishing or PublishedState.Published;
        entity.Edited = !published || DiffersFromPublished(entity);
        var nameKey = SiblingNames.Key(entity.Name!);
        // Sorting siblings is no reason to refuse a copy, so a copy must not carry an old place back.
        var sorted = entity.IsPropertyDirty(nameof(entity.SortOrder));
        var written = db.Nodes.Where(n => n.Id == entity.Id && n.Revision == revision).ExecuteUpdate(set => set
            .SetProperty(n => n.ContentTypeId, entity.ContentTypeId)
            .SetProperty(n => n.ParentId, entity.ParentId)
            .SetProperty(n => n.Level, entity.Level)
            .SetProperty(n => n.Path, entity.Path)
            .SetProperty(n => n.SortOrder, n => sorted ? entity.SortOrder : n.SortOrder)
            .SetProperty(n => n.Trashed, entity.Trashed)
            .SetProperty(n => n.Published, published)
            .SetProperty(n => n.Edited, entity.Edited)
            .SetProperty(n => n.NameKey, nameKey)
            .SetProperty(n => n.Revision, revision + 1));
        if (written != 1)
        {
            throw new StaleContentException(entity);
        }
    }

    private static bool DiffersFromPublished(IContent entity) => entity.PublishedState != PublishedState.Publishing
        && (entity.Name != entity.PublishName
            || entity.Properties.Any(p => p.Values.Any(v => !Equals(v.EditedValue, v.PublishedValue))));

    /// <summary>Moves the copy from "publishing" or "unpublishing" to its settled state.</summary>
    private static void Settle(IContent entity)
    {
        switch (entity.PublishedState)
        {
            case PublishedState.Publishing:
                entity.Published = true;
                SetPublished(entity, entity.TemplateId, entity.WriterId, entity.Name, entity.UpdateDate);
                break;
            case PublishedState.Unpublishing:
                entity.Published = false;
                SetPublished(entity, null, null, null, null);
                break;
        }
        entity.ResetDirtyProperties();
    }

    private static void SetPublished(IContent entity, int? templateId, int? publisherId, string? name, DateTime? date)
    {
        entity.PublishTemplateId = templateId;
        entity.PublisherId = publisherId;
        entity.PublishName = name;
        entity.PublishDate = date;
    }

    /// <summary>Versions of a document never share a date, so that their order is their history.</summary>
    private static DateTime After(DateTime stored, DateTime now) => now > stored ? now : stored.AddMicroseconds(1);
}
