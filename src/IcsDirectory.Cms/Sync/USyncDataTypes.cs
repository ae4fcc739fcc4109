using System.Text.Json;
using IcsDirectory.Cms.Schema;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace IcsDirectory.Cms.Sync;

/// <summary>Reads data types from uSync files.</summary>
internal sealed class USyncDataTypes(PropertyEditorCollection editors, IConfigurationEditorJsonSerializer json)
{
    public IDataType Read(USyncElement file)
    {
        var info = file.Child("Info");
        var alias = info.RequiredText("EditorAlias");
        var editor = editors[alias]
            ?? throw info.Wrong(
                $"There is no property editor \"{alias}\".", $"Use one of {string.Join(", ", editors.Select(e => e.Alias).Order())}.");
        var key = file.KeyAttribute();
        return new DataType(editor, json)
        {
            Id = StableId.Of(key),
            Key = key,
            Name = info.RequiredText("Name"),
            EditorUiAlias = info.Text("EditorUIAlias"),
            DatabaseType = Storage(info, editor),
            ConfigurationData = Configuration(file),
        };
    }

    /// <summary>uSync writes the storage type only where it differs from the editor's own.</summary>
    private static ValueStorageType Storage(USyncElement info, IDataEditor editor) =>
        info.Text("DatabaseType") is null
            ? ValueTypes.ToStorageType(editor.GetValueEditor().ValueType)
            : info.OneOf<ValueStorageType>("DatabaseType");

    private Dictionary<string, object> Configuration(USyncElement file)
    {
        try
        {
            return file.Text("Config") is { } config ? json.Deserialize<Dictionary<string, object>>(config)! : [];
        }
        catch (JsonException broken)
        {
            throw file.Child("Config")
                .Wrong("The configuration is not a JSON object.", "Mend it, or export the data type again.", broken);
        }
    }
}
