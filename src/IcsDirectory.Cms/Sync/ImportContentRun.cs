using IcsDirectory.Cms.Data;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Cms.Sync;

/// <summary>One run of an import, inside its transaction.</summary>
internal sealed class ImportContentRun(IContentService contents, ContentDb db)
{
    private readonly Dictionary<Guid, ImportedFileRow> _imported = db.ImportedFiles.ToDictionary(row => row.Key);
    private readonly List<string> _leftAlone = [];
    private int _created;
    private int _updated;
    private int _unchanged;

    public ContentImport Result => new(_created, _updated, _unchanged, _leftAlone);

    public void Import(USyncContentFile file)
    {
        var earlier = _imported.GetValueOrDefault(file.Key);
        if (earlier?.Hash == file.Hash)
        {
            _unchanged++;
            return;
        }

        switch (contents.GetById(file.Key))
        {
            case null when earlier is not null:
                _leftAlone.Add($"{file.File.File}: “{file.Name}” was deleted here.");
                break;
            case null:
                Save(file, Create(file));
                _created++;
                break;
            case var content when earlier is not null && earlier.Revision == RevisionOf(file.Key) && !content.Trashed:
                Update(file, content);
                _updated++;
                break;
            case var content when IsSame(file, content):
                Record(db, file.Key, file.Hash, RevisionOf(file.Key));
                _unchanged++;
                break;
            default:
                _leftAlone.Add($"{file.File.File}: “{file.Name}” was edited here.");
                break;
        }
    }

    public static void Record(ContentDb db, Guid key, string hash, int revision)
    {
        db.ImportedFiles.Where(row => row.Key == key).ExecuteDelete();
        db.Insert(new ImportedFileRow { Key = key, Hash = hash, Revision = revision });
    }

    /// <summary>Whether the document already says what the file says: it was exported from here.</summary>
    private bool IsSame(USyncContentFile file, IContent content) =>
        file.Name == USyncContentWriter.Name(content) && file.IsPublished == content.Published && !content.Trashed
        && file.ContentType == content.ContentType.Alias && file.SortOrder == content.SortOrder && ParentId(file) == content.ParentId
        && file.Values.All(value => content.HasProperty(value.Key)
            && USyncValue.Write(content.GetValue(value.Key, published: content.Published)) == value.Value.ReplaceLineEndings("\n"));

    private IContent Create(USyncContentFile file)
    {
        var content = contents.Create(file.Name, ParentId(file), file.ContentType);
        content.Key = file.Key;
        content.CreateDate = file.CreateDate;
        return content;
    }

    private void Update(USyncContentFile file, IContent content)
    {
        if (file.ContentType != content.ContentType.Alias)
        {
            throw file.File.Wrong($"The document is of the type {content.ContentType.Alias}, the file of {file.ContentType}.", "Keep the type, or give the file another key.");
        }

        if (ParentId(file) != content.ParentId)
        {
            Require(file, contents.Move(content, ParentId(file)));
        }

        Save(file, content);
    }

    private int ParentId(USyncContentFile file) =>
        file.ParentKey == Guid.Empty ? Constants.System.Root
        : contents.GetById(file.ParentKey)?.Id ?? throw file.File.Wrong($"There is no parent {file.ParentKey}.", "Add the parent’s file, or correct <Parent>.");

    private void Save(USyncContentFile file, IContent content)
    {
        (content.Name, content.SortOrder) = (file.Name, file.SortOrder);
        foreach (var (alias, text) in file.Values)
        {
            SetValue(file, content, alias, text);
        }

        Require(file, contents.Save(content));
        if (content.SortOrder != file.SortOrder) // a new document was put last
        {
            content.SortOrder = file.SortOrder;
            Require(file, contents.Save(content));
        }

        if (file.IsPublished)
        {
            Require(file, contents.Publish(content, ["*"]));
        }
        else if (content.Published)
        {
            Require(file, contents.Unpublish(content));
        }

        Record(db, file.Key, file.Hash, RevisionOf(file.Key));
    }

    private static void SetValue(USyncContentFile file, IContent content, string alias, string text)
    {
        if (!content.Properties.TryGetValue(alias, out var property))
        {
            throw file.File.Wrong($"The type {file.ContentType} has no property \"{alias}\".", "Remove the element, or add the property to the type.");
        }

        try
        {
            content.SetValue(alias, USyncValue.Read(text, property.PropertyType.ValueStorageType));
        }
        catch (FormatException wrong)
        {
            throw file.File.Wrong($"<{alias}> is \"{text}\".", $"Write a value that can be stored as {property.PropertyType.ValueStorageType}.", wrong);
        }
    }

    private static void Require(USyncContentFile file, OperationResult saved)
    {
        if (!saved.Success)
        {
            throw file.File.Wrong($"It cannot be saved: {saved.Result}.", Messages(saved.EventMessages));
        }
    }

    private static void Require(USyncContentFile file, PublishResult published)
    {
        if (!published.Success)
        {
            var invalid = string.Join(", ", published.InvalidProperties?.Select(p => p.Alias) ?? []);
            throw file.File.Wrong($"It cannot be published: {published.Result} {invalid}".Trim() + ".", Messages(published.EventMessages));
        }
    }

    private static string Messages(Umbraco.Cms.Core.Events.EventMessages? messages) =>
        string.Join(" ", messages?.GetAll().Select(m => m.Message) ?? []) is { Length: > 0 } text ? text : "Correct the values.";

    private int RevisionOf(Guid key) => db.Nodes.Where(n => n.Key == key).Select(n => n.Revision).Single();
}
