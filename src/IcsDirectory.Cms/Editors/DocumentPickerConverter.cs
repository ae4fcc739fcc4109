using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;

namespace IcsDirectory.Cms.Editors;

/// <summary>The documents that a picker names, as they are published when they are read; those that are not published
/// are left out.</summary>
/// <remarks>Values are never cached: a document keeps its property objects while the documents that it names are
/// published anew.</remarks>
internal sealed class DocumentPickerConverter(Lazy<IPublishedContentCache> cache) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias is Constants.PropertyEditors.Aliases.ContentPicker or Constants.PropertyEditors.Aliases.MultiNodeTreePicker;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) =>
        IsSingle(propertyType) ? typeof(IPublishedContent) : typeof(IEnumerable<IPublishedContent>);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.None;

    public override object ConvertSourceToIntermediate(
        IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        (source as string ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Key)
            .ToArray();

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        var documents = ((Guid[])inter!).Select(key => cache.Value.GetById(preview, key)).OfType<IPublishedContent>();
        return IsSingle(propertyType) ? documents.FirstOrDefault() : documents.ToArray();
    }

    private static bool IsSingle(IPublishedPropertyType propertyType) => propertyType.EditorAlias == Constants.PropertyEditors.Aliases.ContentPicker
        || propertyType.DataType.ConfigurationAs<MultiNodePickerConfiguration>() is { MaxNumber: 1 };

    private static Guid Key(string udi) => UdiParser.TryParse(udi, out GuidUdi? parsed) && parsed.EntityType == Constants.UdiEntityType.Document
        ? parsed.Guid
        : throw new FormatException(
            $"\"{udi}\" is not a reference to a document, \"umb://document/\" and a key of 32 digits.");
}
