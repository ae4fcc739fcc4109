using IcsDirectory.Cms.Schema;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace IcsDirectory.Cms.Sync;

/// <summary>The site's schema is its uSync folder: what a developer exports from Umbraco is what this site runs
/// on.</summary>
internal sealed class USyncSchema(
    IShortStringHelper strings, PropertyEditorCollection editors, IConfigurationEditorJsonSerializer json,
    LanguageRepository languages, DataTypeRepository dataTypes, ContentTypeRepository contentTypes)
{
    /// <exception cref="USyncException">The files are not consistent.</exception>
    public void Load(USyncFolder folder)
    {
        languages.Load(Languages(folder));
        var readDataTypes = new USyncDataTypes(editors, json);
        var types = Distinct(folder.Read("DataTypes", "DataType").Select(file => (file, readDataTypes.Read(file))));
        dataTypes.Load(types.Values);
        contentTypes.Load(new USyncContentTypes(strings, types).Read([.. folder.Read("ContentTypes", "ContentType")]));
        RequireDistinctIds();
    }

    private static List<ILanguage> Languages(USyncFolder folder)
    {
        var languages = folder.Read("Languages", "Language").Select(Language).ToList();
        return languages.Count(l => l.IsDefault) == 1
            ? languages
            : throw new USyncException(
                "Languages", "Language", "There must be exactly one default language.", "Set <IsDefault> to true in one file.");
    }

    private static ILanguage Language(USyncElement file) => new Language(
        file.RequiredText("IsoCode"), file.RequiredText("Name"))
    {
        Id = StableId.Of(file.KeyAttribute()),
        Key = file.KeyAttribute(),
        IsDefault = file.Flag("IsDefault"),
        IsMandatory = file.Flag("IsMandatory"),
    };

    private static Dictionary<Guid, IDataType> Distinct(IEnumerable<(USyncElement File, IDataType Type)> read)
    {
        var types = new Dictionary<Guid, IDataType>();
        foreach (var (file, type) in read)
        {
            if (!types.TryAdd(type.Key, type))
            {
                throw file.Wrong($"\"{types[type.Key].Name}\" has the same key.", "Give each data type its own.");
            }
        }
        return types;
    }

    private void RequireDistinctIds()
    {
        var types = contentTypes.GetMany(Array.Empty<int>()).ToList();
        StableId.RequireDistinct(types.Select(t => (t.Key, t.Alias)));
        StableId.RequireDistinct(dataTypes.GetMany(Array.Empty<int>()).Select(t => (t.Key, t.Name!)));
        StableId.RequireDistinct(types.SelectMany(t => t.PropertyTypes.Select(p => (p.Key, $"{t.Alias}.{p.Alias}"))));
    }
}
