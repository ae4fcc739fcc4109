using System.Text.Json;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;

namespace IcsDirectory.Content.Editing;

/// <summary>Makes the form of a document type from what Umbraco knows of it.</summary>
public sealed partial class ReadForm(IContentTypeRepository types, IDataTypeRepository dataTypes)
{
    private const int LongestLine = 512;
    private const int LongestText = 20_000;
    private const int LongestMarkdown = 100_000;

    /// <summary>A plain document picker takes any document; the register does not.</summary>
    private static readonly Dictionary<string, string> TypeOfPicked = new() { ["source"] = "source", ["board"] = "body", ["listedIn"] = "system" };

    /// <exception cref="InvalidOperationException">There is no such type.</exception>
    public DocumentForm Run(string typeAlias)
    {
        var type = types.Get(typeAlias) ?? throw new InvalidOperationException($"There is no document type “{typeAlias}”.");
        return new(type.Alias, type.Name ?? type.Alias, [.. Tabs(type).Where(tab => tab.Fields.Count > 0)]);
    }

    private IEnumerable<FormTab> Tabs(IContentType type) =>
        type.CompositionPropertyGroups.OrderBy(group => group.SortOrder).ThenBy(group => group.Alias, StringComparer.Ordinal)
            .Select(group => new FormTab(group.Name ?? group.Alias, Fields((IEnumerable<IPropertyType>?)group.PropertyTypes ?? [])));

    private List<DocumentField> Fields(IEnumerable<IPropertyType> properties, bool inBlock = false) =>
        [.. properties.OrderBy(property => property.SortOrder).Select(property => Field(property, inBlock))];

    /// <param name="inBlock">A block list inside a block has no form: it stays as it is.</param>
    private DocumentField Field(IPropertyType property, bool inBlock)
    {
        var dataType = dataTypes.Get(property.DataTypeId);
        var configuration = dataType?.ConfigurationObject;
        var kind = FieldKinds.Of(property.PropertyEditorAlias) switch
        {
            FieldKind.Date when IsTime(dataType) => FieldKind.Time,
            FieldKind.Blocks when inBlock => FieldKind.Other,
            FieldKind.Choice when configuration is DropDownFlexibleConfiguration { Multiple: true } => FieldKind.Other,
            var other => other,
        };
        return new(
            property, kind, configuration is ValueListConfiguration list ? [.. list.Items] : [], Picks(property, configuration),
            Longest(kind, configuration), kind == FieldKind.Blocks ? Blocks(dataType!) : []);
    }

    private static bool IsTime(IDataType? dataType) =>
        dataType?.ConfigurationData.TryGetValue("format", out var format) == true && $"{format}".Contains("HH", StringComparison.Ordinal);

    private string Picks(IPropertyType property, object? configuration) => configuration switch
    {
        MultiNodePickerConfiguration { Filter: { Length: > 0 } filter } when Guid.TryParse(filter, out var key) => types.Get(key)?.Alias ?? "",
        MultiNodePickerConfiguration => "",
        _ => TypeOfPicked.GetValueOrDefault(property.Alias, ""),
    };

    private static int Longest(FieldKind kind, object? configuration) => (kind, configuration) switch
    {
        (_, TextboxConfiguration { MaxChars: { } most }) => most,
        (_, TextAreaConfiguration { MaxChars: { } most }) => most,
        (FieldKind.Markdown, _) => LongestMarkdown,
        (FieldKind.LongText or FieldKind.Lines or FieldKind.Links or FieldKind.Documents, _) => LongestText,
        _ => LongestLine,
    };

    private List<BlockForm> Blocks(IDataType dataType)
    {
        var labels = Labels(dataType);
        var allowed = ((BlockListConfiguration)dataType.ConfigurationObject!).Blocks.Select(block => types.Get(block.ContentElementTypeKey)).OfType<IContentType>();
        return [.. allowed.Select(type => new BlockForm(
            type.Key, type.Name ?? type.Alias, Fields(type.CompositionPropertyTypes, inBlock: true), labels.GetValueOrDefault(type.Key, [])))];
    }

    /// <summary>Core's configuration leaves out the label, of which the aliases are taken: "{umbValue: property}: {umbValue: value}".</summary>
    private static Dictionary<Guid, IReadOnlyList<string>> Labels(IDataType dataType)
    {
        var labels = new Dictionary<Guid, IReadOnlyList<string>>();
        if (dataType.ConfigurationData.TryGetValue("blocks", out var blocks))
        {
            foreach (var block in JsonSerializer.SerializeToElement(blocks).EnumerateArray())
            {
                var label = block.TryGetProperty("label", out var text) ? text.GetString() ?? "" : "";
                labels[block.GetProperty("contentElementTypeKey").GetGuid()] = [.. InLabel().Matches(label).Select(match => match.Groups[1].Value)];
            }
        }

        return labels;
    }

    [GeneratedRegex(@"\{umbValue:\s*([A-Za-z0-9_]+)\s*\}")]
    private static partial Regex InLabel();
}
