using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace IcsDirectory.Cms.Schema;

/// <summary>Reads languages and refuses to change them.</summary>
internal sealed class Languages(ILanguageRepository languages) : ILanguageService
{
    public Task<ILanguage?> GetAsync(string isoCode) => Task.FromResult(languages.GetByIsoCode(isoCode));
    public Task<ILanguage?> GetDefaultLanguageAsync() => GetAsync(languages.GetDefaultIsoCode());
    public Task<string> GetDefaultIsoCodeAsync() => Task.FromResult(languages.GetDefaultIsoCode());
    public Task<IEnumerable<ILanguage>> GetAllAsync() => Task.FromResult(languages.GetMany());
    public Task<IEnumerable<ILanguage>> GetMultipleAsync(IEnumerable<string> isoCodes) =>
        Task.FromResult(languages.GetMany().Where(l => isoCodes.Contains(l.IsoCode)));
    public Task<string[]> GetIsoCodesByIdsAsync(ICollection<int> ids) =>
        Task.FromResult(languages.GetIsoCodesByIds(ids));
    public Task<Attempt<ILanguage, LanguageOperationStatus>> CreateAsync(ILanguage language, Guid userKey) =>
        throw Fixed();
    public Task<Attempt<ILanguage, LanguageOperationStatus>> UpdateAsync(ILanguage language, Guid userKey) =>
        throw Fixed();
    public Task<Attempt<ILanguage?, LanguageOperationStatus>> DeleteAsync(string isoCode, Guid userKey) =>
        throw Fixed();

    private static NotSupportedException Fixed() =>
        new("Languages are part of the schema, which is fixed while the site runs.");
}
