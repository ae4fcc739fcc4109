using IcsDirectory.Content;
using IcsDirectory.Sources;
using IcsDirectory.Vocabulary;
using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Proposals;

/// <summary>The source that a statement names: one that the directory has, or one that is made and published.</summary>
internal sealed class StatementSources(SourceDocuments sources)
{
    /// <param name="Udi">As a document picker stores it; none where there is no such source.</param>
    public sealed record Result(string? Udi, string Problem);

    /// <summary>The source of that slug; failing a slug, the one of that web address, which is made where it is not there yet.</summary>
    public Result FindOrPublish(StatementDraft draft)
    {
        if (draft.SourceSlug.Length > 0)
        {
            return sources.Find(draft.SourceSlug) is { } chosen ? Of(chosen) : new(null, "Choose a source that is published, or enter its web address");
        }

        return sources.FindAt(draft.SourceUrl) switch
        {
            { IsPublished: true } known => Of(known.Document),
            { } known => new(null, $"The library has “{known.Document.Name}” with this address, as a draft: publish it there first"),
            null => Publish(draft),
        };
    }

    private Result Publish(StatementDraft draft)
    {
        var (source, problem) = sources.Add(
            new()
            {
                Title = draft.SourceTitle,
                Publisher = draft.SourcePublisher,
                Url = draft.SourceUrl,
                PublishedOn = draft.SourcePublishedOn,
                PublishedPrecision = (draft.SourcePublishedOn.Length == 0 ? DatePrecision.Undated : DatePrecision.Day).Code,
            },
            publish: true);
        return problem is null ? Of(source) : new(null, $"The source cannot be published. {problem}");
    }

    private static Result Of(IContent source) => new(source.Key.Udi(), "");
}
