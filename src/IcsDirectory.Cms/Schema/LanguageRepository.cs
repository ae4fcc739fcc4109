using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace IcsDirectory.Cms.Schema;

/// <summary>The site's languages; there is one, but Umbraco asks as if there were many.</summary>
internal sealed class LanguageRepository : SchemaRepository<ILanguage>, ILanguageRepository
{
    public ILanguage? GetByIsoCode(string isoCode) =>
        Items.FirstOrDefault(l => l.IsoCode.Equals(isoCode, StringComparison.OrdinalIgnoreCase));

    public int? GetIdByIsoCode(string? isoCode, bool throwOnNotFound = true) => isoCode is null
        ? null
        : GetByIsoCode(isoCode)?.Id
            ?? (throwOnNotFound ? throw new ArgumentException($"There is no language {isoCode}.", nameof(isoCode)) : null);

    public string? GetIsoCodeById(int? id, bool throwOnNotFound = true) => id is null
        ? null
        : Get(id.Value)?.IsoCode
            ?? (throwOnNotFound ? throw new ArgumentException($"There is no language {id}.", nameof(id)) : null);

    public string[] GetIsoCodesByIds(ICollection<int> ids, bool throwOnNotFound = true) =>
        [.. ids.Select(id => GetIsoCodeById(id, throwOnNotFound)!)];
    public string GetDefaultIsoCode() => Items.First(l => l.IsDefault).IsoCode;
    public int? GetDefaultId() => Items.First(l => l.IsDefault).Id;
}
