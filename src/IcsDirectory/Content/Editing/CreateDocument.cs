using System.Text.RegularExpressions;
using IcsDirectory.Changes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Content.Editing;

/// <summary>Creates a draft below a document that allows its type, or at the root.</summary>
public sealed partial class CreateDocument(
    DeskScope desk, IContentService contents, BrowseTree tree, CheckDocument check, ReadForm readForm, RecordAct record, TimeProvider clock)
{
    private const int LongestSlug = 200;

    /// <param name="Parent">None for the root.</param>
    public sealed record Input(Guid? Parent, string Type, string Name, string Slug, Acting By);

    public DeskOutcome Run(Input input) => desk.Run(input.By, () => Create(input), outcome => outcome is DeskOutcome.Done);

    private DeskOutcome Create(Input input)
    {
        var parent = input.Parent is { } key ? desk.Find(key) : null;
        if (input.Parent is not null && parent is not { Trashed: false })
        {
            return new DeskOutcome.NotThere();
        }

        if (tree.Offers(parent).All(offer => offer.Alias != input.Type))
        {
            return DeskOutcome.Because("Choose one of the types that may stand here.", nameof(input.Type));
        }

        var (name, slug) = (input.Name.Trim(), input.Slug.Trim());
        if (name.Length is 0 or > ApplyTyped.LongestName || name.Any(char.IsControl))
        {
            return DeskOutcome.Because($"Write a name of at most {ApplyTyped.LongestName} characters, on one line.", nameof(input.Name));
        }

        var content = contents.Create(name, parent?.Id ?? Constants.System.Root, input.Type, DeskScope.UserOf(input.By));
        if (content.HasProperty("slug") && SetSlug(content, slug) is { } problem)
        {
            return DeskOutcome.Because(problem, nameof(input.Slug));
        }

        return Save(content, input.By);
    }

    private string? SetSlug(IContent content, string slug)
    {
        if (slug.Length is 0 or > LongestSlug || !SlugShape().IsMatch(slug))
        {
            return "Write an address of small letters, digits and single hyphens, such as north-east-london.";
        }

        content.SetValue("slug", slug);
        return check.ForSaving(content).FirstOrDefault()?.Message;
    }

    private DeskOutcome.Done Save(IContent content, Acting by)
    {
        if (readForm.Run(content.ContentType.Alias).Fields.Any(field => field.Alias == FirstValues.RecordedAt))
        {
            content.SetValue(FirstValues.RecordedAt, FirstValues.Now(clock));
        }

        contents.Save(content, DeskScope.UserOf(by));
        record.Run(content.Key, content.VersionId, "created", by);
        return new(content.Key);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex SlugShape();
}
