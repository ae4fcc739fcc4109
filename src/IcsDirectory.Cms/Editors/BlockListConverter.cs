using System.Text.Json;
using IcsDirectory.Cms.Published;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace IcsDirectory.Cms.Editors;

/// <summary>A block list as its blocks, in the order of the layout, each with the typed model of its element
/// type.</summary>
internal sealed class BlockListConverter(
    Lazy<PublishedTypes> types, IPublishedModelFactory models) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.BlockList;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(BlockListModel);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.Element;

    /// <exception cref="BlockListException">The value cannot be read, or a block's type is not an element type of the
    /// schema.</exception>
    public override object ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        if (inter is not string { Length: > 0 } json)
        {
            return BlockListModel.Empty;
        }
        try
        {
            return new BlockListModel(
                [.. BlockListJson.Parse(json).Select(block => Item(block, owner, propertyType, preview))]);
        }
        catch (FormatException broken)
        {
            throw new BlockListException(owner, propertyType.Alias, null, broken.Message, broken);
        }
    }

    private BlockListItem Item(
        BlockListJson block, IPublishedElement owner, IPublishedPropertyType property, bool preview)
    {
        var content = Element(block, owner, property, preview);
        var settings = block.Settings is { } own ? Element(own, owner, property, preview) : null;
        // Umbraco's own views ask for BlockListItem<TContent>, so the item is made for its content's type.
        return (BlockListItem)Activator.CreateInstance(
            typeof(BlockListItem<>).MakeGenericType(content.GetType()), block.Key, content, block.Settings?.Key, settings)!;
    }

    private IPublishedElement Element(
        BlockListJson block, IPublishedElement owner, IPublishedPropertyType property, bool preview)
    {
        if (types.Value.Find(block.ContentTypeKey) is not { Type.IsElement: true } type)
        {
            throw new BlockListException(
                owner, property.Alias, block.Key, $"The type {block.ContentTypeKey} is not an element type of the schema.", null);
        }
        try
        {
            return models.CreateModel(new PublishedElementOfBlock(block, type, preview));
        }
        catch (Exception broken) when (broken is FormatException or JsonException or InvalidOperationException)
        {
            throw new BlockListException(owner, property.Alias, block.Key, broken.Message, broken);
        }
    }
}
