using IcsDirectory.Changes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Content.Editing;

/// <summary>Puts the documents below one, or at the root, into another order.</summary>
public sealed class SortChildren(DeskScope desk, IContentService contents, RecordAct record)
{
    /// <param name="Parent">None for the root.</param>
    /// <param name="Places">By key; documents with the same number, and those without one, keep their order.</param>
    public sealed record Input(Guid? Parent, IReadOnlyDictionary<Guid, int> Places, Acting By);

    public sealed record Child(Guid Key, string Name);

    /// <returns>None where there is no such document outside the bin.</returns>
    public IReadOnlyList<Child>? Children(Guid? parent) =>
        parent is null ? [.. Below(null).Select(child => new Child(child.Key, child.Name ?? ""))]
        : desk.Find(parent.Value) is { Trashed: false } found ? [.. Below(found).Select(child => new Child(child.Key, child.Name ?? ""))]
        : null;

    public string? NameOf(Guid? parent) => parent is { } key ? desk.Find(key)?.Name : null;

    public DeskOutcome Run(Input input) => desk.Run(input.By, () => Sort(input), outcome => outcome is DeskOutcome.Done);

    private DeskOutcome Sort(Input input)
    {
        var parent = input.Parent is { } key ? desk.Find(key) : null;
        if (input.Parent is not null && parent is not { Trashed: false })
        {
            return new DeskOutcome.NotThere();
        }

        var ordered = Below(parent).Index().OrderBy(child => input.Places.GetValueOrDefault(child.Item.Key, child.Index + 1)).ThenBy(child => child.Index);
        if (!contents.Sort(ordered.Select(child => child.Item), DeskScope.UserOf(input.By)).Success)
        {
            return DeskOutcome.Because("Umbraco refused to sort them.");
        }

        record.Run(parent?.Key ?? Guid.Empty, parent?.VersionId ?? 0, "sorted what is below", input.By);
        return new DeskOutcome.Done(parent?.Key ?? Guid.Empty);
    }

    private List<IContent> Below(IContent? parent) =>
        [.. contents.GetPagedChildren(parent?.Id ?? Constants.System.Root, 0, int.MaxValue, out _, null, null, Ordering.By("sortOrder"), false)];
}
