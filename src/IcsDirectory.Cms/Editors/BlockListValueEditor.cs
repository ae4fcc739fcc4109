using System.ComponentModel.DataAnnotations;
using System.Globalization;
using IcsDirectory.Cms.Documents;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace IcsDirectory.Cms.Editors;

/// <summary>Validates the blocks of a block list as if each were a document: allowed types, mandatory values,
/// patterns.</summary>
internal sealed class BlockListValueEditor : DataValueEditor
{
    public BlockListValueEditor(
        IShortStringHelper strings, IJsonSerializer json, IIOHelper io, DataEditorAttribute attribute,
        IContentTypeRepository types, IDataTypeRepository dataTypes, Lazy<PropertyEditorCollection> editors)
        : base(strings, json, io, attribute) => Validators.Add(new Blocks(types, dataTypes, editors));

    private sealed class Blocks(
        IContentTypeRepository types, IDataTypeRepository dataTypes, Lazy<PropertyEditorCollection> editors) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(
            object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
        {
            if (value is not string { Length: > 0 } text)
            {
                return [];
            }
            try
            {
                var blocks = BlockListJson.Parse(text);
                return [.. Count(blocks, dataTypeConfiguration), .. blocks.SelectMany(b => Validate(b, dataTypeConfiguration, validationContext))];
            }
            catch (FormatException broken)
            {
                return [new ValidationResult(broken.Message)];
            }
        }

        private static IEnumerable<ValidationResult> Count(IReadOnlyList<BlockListJson> blocks, object? configuration)
        {
            if (configuration is BlockListConfiguration { ValidationLimit: { } limit }
                && (blocks.Count < (limit.Min ?? 0) || blocks.Count > (limit.Max ?? int.MaxValue)))
            {
                var most = limit.Max is { } max ? string.Create(CultureInfo.InvariantCulture, $"to {max}") : "or more";
                yield return new ValidationResult(
                    $"There are {blocks.Count} blocks; there must be {limit.Min ?? 0} {most}.");
            }
        }

        private IEnumerable<ValidationResult> Validate(
            BlockListJson block, object? configuration, PropertyValidationContext context)
        {
            if (types.Get(block.ContentTypeKey) is not { IsElement: true } type)
            {
                return [new ValidationResult($"Block {block.Key} is of the type {block.ContentTypeKey}, which is not an element type of the schema.")];
            }
            if (configuration is BlockListConfiguration { Blocks: { Length: > 0 } allowed } && allowed.All(a => a.ContentElementTypeKey != type.Key))
            {
                return [new ValidationResult($"Block {block.Key} is of the type \"{type.Alias}\", which this list does not allow.")];
            }
            return type.CompositionPropertyTypes.SelectMany(p => Validate(block, p, context));
        }

        private IEnumerable<ValidationResult> Validate(
            BlockListJson block, IPropertyType property, PropertyValidationContext context)
        {
            if (editors.Value[property.PropertyEditorAlias] is not { } editor)
            {
                return [];
            }
            var value = block.Values.TryGetValue(property.Alias, out var stored)
                ? PropertyData.Value(stored, property.ValueStorageType)
                : null;
            return editor.GetValueEditor(dataTypes.Get(property.DataTypeId)?.ConfigurationObject)
                .Validate(value, property.Mandatory, property.ValidationRegExp, context)
                .Select(r => new ValidationResult($"Block {block.Key}, {property.Alias}: {r.ErrorMessage}"));
        }
    }
}
