using IcsDirectory.Changes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Content.Editing;

/// <summary>Moves a document, out of the bin too, or copies it, to a place that allows its type.</summary>
public sealed class PlaceDocument(DeskScope desk, IContentService contents, BrowseTree tree, CheckRegister register, RecordAct record)
{
    /// <param name="Parent">None for the root.</param>
    public sealed record Input(Guid Key, Guid? Parent, bool Copy, Acting By);

    /// <param name="Depth">Levels above it.</param>
    public sealed record Place(Guid? Key, string Name, int Depth);

    /// <param name="Parent">Where it stands now; none at the root and in the bin.</param>
    public sealed record Found(string Name, bool IsTrashed, Guid? Parent, IReadOnlyList<Place> Places);

    public Found? Find(Guid key) => desk.Find(key) is { } content
        ? new(content.Name ?? "", content.Trashed, content.Trashed ? null : contents.GetParent(content)?.Key, Places(content))
        : null;

    /// <summary>Where it may go, in the order of the tree.</summary>
    private List<Place> Places(IContent content)
    {
        var below = $",{content.Id},";
        var folders = contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _)
            .Where(place => !place.Trashed && !$"{place.Path},".Contains(below, StringComparison.Ordinal))
            .Where(place => Allows(place, content)).Select(place => new Place(place.Key, place.Name ?? "", place.Level));
        return [.. Allows(null, content) ? [new Place(null, "The root", 0)] : Array.Empty<Place>(), .. folders];
    }

    public DeskOutcome Run(Input input) => desk.Run(input.By, () => Decide(input), outcome => outcome is DeskOutcome.Done);

    private DeskOutcome Decide(Input input)
    {
        var parent = input.Parent is { } key ? desk.Find(key) : null;
        if (desk.Find(input.Key) is not { } content || (input.Parent is not null && parent is null))
        {
            return new DeskOutcome.NotThere();
        }

        if (Places(content).All(place => place.Key != input.Parent))
        {
            return DeskOutcome.Because("Choose a place from the list.", nameof(input.Parent));
        }

        return input.Copy ? Copy(content, parent, input.By) : Move(content, parent, input.By);
    }

    private DeskOutcome Move(IContent content, IContent? parent, Acting by)
    {
        if (content is { Published: true, Trashed: false } && parent is { } hidden && !contents.IsPathPublished(hidden)
            && register.Without(Withdraw.Branch(contents, content)).NewProblems is { Count: > 0 } problems)
        {
            return Withdraw.Refused(problems);
        }

        var words = content.Trashed ? "restored from the bin" : "moved";
        if (!contents.Move(content, parent?.Id ?? Constants.System.Root, DeskScope.UserOf(by)).Success)
        {
            return DeskOutcome.Because("Umbraco refused to move it.");
        }

        record.Run(content.Key, content.VersionId, words, by);
        return new DeskOutcome.Done(content.Key);
    }

    /// <summary>A copy is a draft without an address, for an address is used once; its blocks are blocks of its own.</summary>
    private DeskOutcome Copy(IContent content, IContent? parent, Acting by)
    {
        var user = DeskScope.UserOf(by);
        if (contents.Copy(content, parent?.Id ?? Constants.System.Root, false, false, user) is not { } copy)
        {
            return DeskOutcome.Because("Umbraco refused to copy it.");
        }

        foreach (var property in copy.Properties)
        {
            if (property.Alias == "slug")
            {
                copy.SetValue("slug", null);
            }
            else if (FieldKinds.Of(property.PropertyType.PropertyEditorAlias) == FieldKind.Blocks)
            {
                copy.SetValue(property.Alias, WithNewKeys(copy.GetValue<string>(property.Alias)));
            }
        }

        contents.Save(copy, user);
        record.Run(copy.Key, copy.VersionId, $"copied from “{content.Name}”", by);
        return new DeskOutcome.Done(copy.Key);
    }

    private static string? WithNewKeys(string? stored) => stored is null
        ? null
        : BlockList.ParseOrEmpty(stored).Blocks.Aggregate(stored, (json, block) => json.Replace(block.Key.ToString(), Guid.NewGuid().ToString(), StringComparison.OrdinalIgnoreCase));

    private bool Allows(IContent? place, IContent content) => tree.Offers(place).Any(offer => offer.Alias == content.ContentType.Alias);
}
