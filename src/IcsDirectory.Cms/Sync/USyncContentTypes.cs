using IcsDirectory.Cms.Schema;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Strings;

namespace IcsDirectory.Cms.Sync;

/// <summary>Reads document types and element types from uSync files.</summary>
internal sealed class USyncContentTypes(IShortStringHelper strings, IReadOnlyDictionary<Guid, IDataType> dataTypes)
{
    /// <summary>Reads all files, then joins what they say of each other: compositions and allowed children.</summary>
    public IReadOnlyList<IContentType> Read(IReadOnlyCollection<USyncElement> files)
    {
        var types = files.Select(file => (File: file, Type: Read(file))).ToList();
        var byKey = new Dictionary<Guid, ContentType>();
        foreach (var (file, type) in types)
        {
            if (!byKey.TryAdd(type.Key, type) || types.Any(t => t.Type != type && t.Type.Alias == type.Alias))
            {
                throw file.Wrong(
                    $"Another file has the same key or the alias \"{type.Alias}\".", "Give each content type its own.");
            }
        }
        foreach (var (file, type) in types)
        {
            Compose(file, type, byKey);
            Allow(file, type, byKey);
            type.ResetDirtyProperties();
        }
        return [.. byKey.Values];
    }

    private ContentType Read(USyncElement file)
    {
        var info = file.Child("Info");
        if (info.Text("Variations") is { } variations && variations != nameof(ContentVariation.Nothing))
        {
            throw info.Wrong($"<Variations> is \"{variations}\".", "The site is in one language: write Nothing.");
        }
        var key = file.KeyAttribute();
        var type = new ContentType(strings, -1)
        {
            Id = StableId.Of(key),
            Key = key,
            Alias = file.Attribute("Alias"),
            Name = info.RequiredText("Name"),
            Icon = info.Text("Icon"),
            Description = info.Text("Description"),
            AllowedAsRoot = info.Flag("AllowAtRoot"),
            IsElement = info.Flag("IsElement"),
            HistoryCleanup = Cleanup(info.Optional("HistoryCleanup")),
        };
        type.Path = $"-1,{type.Id}";
        AddTabs(file, type);
        AddProperties(file, type);
        return type;
    }

    private static HistoryCleanup Cleanup(USyncElement? cleanup) => cleanup is null ? new() : new()
    {
        PreventCleanup = cleanup.Flag("PreventCleanup"),
        KeepAllVersionsNewerThanDays = cleanup.Number("KeepAllVersionsNewerThanDays"),
        KeepLatestVersionPerDayForDays = cleanup.Number("KeepLatestVersionPerDayForDays"),
    };

    private static void AddTabs(USyncElement file, ContentType type)
    {
        // "content/contact" is a group inside the tab "content", which must be there first.
        foreach (var tab in file.Children("Tabs", "Tab").OrderBy(t => t.RequiredText("Alias").Count(c => c == '/')))
        {
            var alias = tab.RequiredText("Alias");
            if (!type.AddPropertyGroup(alias, tab.RequiredText("Caption")))
            {
                throw tab.Wrong($"There is another tab \"{alias}\".", "Give each tab its own alias.");
            }
            var group = type.PropertyGroups[alias];
            group.Key = tab.Key("Key");
            group.Type = tab.OneOf<PropertyGroupType>("Type");
            group.SortOrder = tab.Number("SortOrder") ?? 0;
            group.Id = StableId.Of(group.Key);
        }
    }

    private void AddProperties(USyncElement file, ContentType type)
    {
        foreach (var property in file.Children("GenericProperties", "GenericProperty"))
        {
            var tab = property.Child("Tab").Attribute("Alias");
            if (!type.PropertyGroups.Contains(tab))
            {
                throw property.Wrong($"The tab \"{tab}\" is not among <Tabs>.", "Add it there, or name another.");
            }
            if (!type.AddPropertyType(Property(property), tab, property.Text("Tab")))
            {
                throw property.Wrong(
                    $"There is another property \"{property.Text("Alias")}\".", "Give each property its own alias.");
            }
        }
    }

    private PropertyType Property(USyncElement property)
    {
        var dataType = dataTypes.GetValueOrDefault(property.Key("Definition"))
            ?? throw property.Wrong(
                $"There is no data type {property.Text("Definition")}.", "Add its file to DataTypes, or name another.");
        if (property.RequiredText("Type") is var editor && editor != dataType.EditorAlias)
        {
            throw property.Wrong(
                $"<Type> is {editor}, but the data type \"{dataType.Name}\" is of {dataType.EditorAlias}.", "Make the two agree.");
        }
        var key = property.Key("Key");
        return new PropertyType(strings, dataType, property.RequiredText("Alias"))
        {
            Id = StableId.Of(key),
            Key = key,
            Name = property.RequiredText("Name"),
            Description = property.Text("Description"),
            Mandatory = property.Flag("Mandatory"),
            MandatoryMessage = property.Text("MandatoryMessage"),
            ValidationRegExp = property.Text("Validation"),
            ValidationRegExpMessage = property.Text("ValidationRegExpMessage"),
            SortOrder = property.Number("SortOrder") ?? 0,
            LabelOnTop = property.Flag("LabelOnTop"),
        };
    }

    private static void Compose(USyncElement file, ContentType type, Dictionary<Guid, ContentType> types)
    {
        foreach (var composition in file.Child("Info").Children("Compositions", "Composition"))
        {
            if (!type.AddContentType(Other(composition, types)))
            {
                throw composition.Wrong(
                    "The composition brings a property or itself a second time.", "Remove it, or rename the property.");
            }
        }
    }

    private static void Allow(USyncElement file, ContentType type, Dictionary<Guid, ContentType> types) =>
        type.AllowedContentTypes = [.. file.Children("Structure", "ContentType")
            .Select((child, order) => (Other: Other(child, types), Order: order))
            .Select(child => new ContentTypeSort(child.Other.Key, child.Order, child.Other.Alias))];

    private static ContentType Other(USyncElement reference, Dictionary<Guid, ContentType> types) => types.GetValueOrDefault(reference.KeyAttribute())
        ?? throw reference.Wrong(
            $"There is no content type {reference.KeyAttribute()}.", "Add its file to ContentTypes, or remove the reference.");
}
