using IcsDirectory.Content;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Import;

/// <summary>Puts what is planned into a document, without saving it.</summary>
internal sealed class WriteDocument(IDataTypeService dataTypes)
{
    /// <returns>What differs from what was there.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(IContent content, PlannedDocument planned)
    {
        var changed = new List<string>();
        if (planned.Name is { } name && name != content.Name)
        {
            content.Name = name;
            changed.Add("name");
        }

        foreach (var (alias, value) in planned.Values.Concat(planned.FirstValues.Where(first => content.GetValue(first.Key) is null)))
        {
            if (!StoredValue.IsSame(StoredValue.Text(content.GetValue(alias)), StoredValue.Text(value)))
            {
                content.SetValue(alias, value);
                changed.Add(alias);
            }
        }

        foreach (var (alias, blocks) in planned.Blocks)
        {
            changed.AddRange(await MergeAsync(content, alias, blocks));
        }

        return changed;
    }

    private async Task<IReadOnlyList<string>> MergeAsync(IContent content, string alias, IEnumerable<PlannedBlock> blocks)
    {
        var list = BlockList.Parse(content.GetValue<string>(alias));
        var elementType = await ElementTypeAsync(content, alias);
        var changed = blocks.Select(block => Merge(list, block, elementType)).OfType<string>().ToList();
        if (changed.Count > 0)
        {
            content.SetValue(alias, list.ToJson());
        }

        return changed;
    }

    /// <summary>Adds the block, or sets the values that the plan gives on the one that is there.</summary>
    /// <returns>What changed, in words; none when nothing did.</returns>
    private static string? Merge(BlockList list, PlannedBlock planned, Guid elementType)
    {
        if (list.Find(planned.Key) is null)
        {
            list.Add(planned.Key, elementType, planned.Values.Concat(planned.FirstValues));
            return $"new {planned.ElementType}";
        }

        var changed = list.Set(planned.Key, planned.Values);
        return changed.Count == 0 ? null : $"{planned.ElementType} {planned.Key.ToString("N")[..8]}: {string.Join(", ", changed)}";
    }

    /// <summary>The directory's block lists each allow one element type.</summary>
    private async Task<Guid> ElementTypeAsync(IContent content, string alias)
    {
        var dataType = await dataTypes.GetAsync(content.Properties[alias]!.PropertyType.DataTypeKey);
        return ((BlockListConfiguration)dataType!.ConfigurationObject!).Blocks.Single().ContentElementTypeKey;
    }
}
