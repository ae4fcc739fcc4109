using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace IcsDirectory.Cms.Schema;

/// <summary>Reads data types and refuses to change them. Core's own service needs parts of Umbraco that this site does
/// not have.</summary>
internal sealed class DataTypes(IDataTypeRepository types) : IDataTypeService
{
    private IEnumerable<IDataType> All => types.GetMany(Array.Empty<int>());

    public Task<IDataType?> GetAsync(string name) => Task.FromResult(GetDataType(name));
    public Task<IDataType?> GetAsync(Guid id) => Task.FromResult(types.Get(id));
    public Task<IEnumerable<IDataType>> GetAllAsync(params Guid[] keys) => Task.FromResult(types.GetMany(keys));

    public Task<PagedModel<IDataType>> FilterAsync(
        string? name = null, string? editorUiAlias = null, string? editorAlias = null, int skip = 0, int take = 100)
    {
        IDataType[] found = [.. All.Where(t => (name is null || t.Name!.Contains(name, StringComparison.OrdinalIgnoreCase))
            && (editorUiAlias is null || t.EditorUiAlias == editorUiAlias)
                && (editorAlias is null || t.EditorAlias == editorAlias))];
        return Task.FromResult(new PagedModel<IDataType>(found.Length, found.Skip(skip).Take(take)));
    }

    public IDataType? GetDataType(string name) => All.FirstOrDefault(t => t.Name == name);
    public IDataType? GetDataType(int id) => types.Get(id);
    public IEnumerable<IDataType> GetAll(params int[] ids) => types.GetMany(ids);
    public IEnumerable<IDataType> GetByEditorAlias(string propertyEditorAlias) =>
        All.Where(t => t.EditorAlias == propertyEditorAlias);
    public Task<IEnumerable<IDataType>> GetByEditorAliasAsync(string propertyEditorAlias) =>
        Task.FromResult(GetByEditorAlias(propertyEditorAlias));
    public Task<IEnumerable<IDataType>> GetByEditorAliasAsync(string[] propertyEditorAlias) =>
        Task.FromResult(propertyEditorAlias.SelectMany(GetByEditorAlias));
    public Task<IEnumerable<IDataType>> GetByEditorUiAlias(string editorUiAlias) =>
        Task.FromResult(All.Where(t => t.EditorUiAlias == editorUiAlias));
    public IEnumerable<ValidationResult> ValidateConfigurationData(IDataType dataType) =>
        dataType.Editor?.GetConfigurationEditor().Validate(dataType.ConfigurationData) ?? [];
    public EntityContainer? GetContainer(int containerId) => null;
    public EntityContainer? GetContainer(Guid containerId) => null;
    public IEnumerable<EntityContainer> GetContainers(string folderName, int level) => [];
    public IEnumerable<EntityContainer> GetContainers(IDataType dataType) => [];
    public IEnumerable<EntityContainer> GetContainers(int[] containerIds) => [];
    public Attempt<OperationResult<OperationResultType, EntityContainer>?> CreateContainer(int parentId, Guid key, string name, int userId = -1) => throw Fixed();
    public Attempt<OperationResult?> SaveContainer(EntityContainer container, int userId = -1) => throw Fixed();
    public Attempt<OperationResult?> DeleteContainer(int containerId, int userId = -1) => throw Fixed();
    public Attempt<OperationResult<OperationResultType, EntityContainer>?> RenameContainer(int id, string name, int userId = -1) => throw Fixed();
    public void Save(IDataType dataType, int userId = -1) => throw Fixed();
    public void Save(IEnumerable<IDataType> dataTypeDefinitions, int userId = -1) => throw Fixed();
    public Task<Attempt<IDataType, DataTypeOperationStatus>> CreateAsync(IDataType dataType, Guid userKey) =>
        throw Fixed();
    public Task<Attempt<IDataType, DataTypeOperationStatus>> UpdateAsync(IDataType dataType, Guid userKey) =>
        throw Fixed();
    public void Delete(IDataType dataType, int userId = -1) => throw Fixed();
    public Task<Attempt<IDataType?, DataTypeOperationStatus>> DeleteAsync(Guid id, Guid userKey) => throw Fixed();
    public Attempt<OperationResult<MoveOperationStatusType>?> Move(IDataType toMove, int parentId) => throw Fixed();
    public Task<Attempt<IDataType, DataTypeOperationStatus>> MoveAsync(IDataType toMove, Guid? containerKey, Guid userKey) => throw Fixed();
    public Task<Attempt<IDataType, DataTypeOperationStatus>> CopyAsync(IDataType toCopy, Guid? containerKey, Guid userKey) => throw Fixed();

    private static NotSupportedException Fixed() =>
        new(
            "Data types are part of the schema, which is fixed while the site runs. Change the uSync files and start again.");
}
