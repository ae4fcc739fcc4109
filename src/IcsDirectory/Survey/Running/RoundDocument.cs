using IcsDirectory.Changes;
using IcsDirectory.Content;
using IcsDirectory.Proposals;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Survey.Running;

/// <summary>Changes what is published of a round's documents, and nothing else: what an editor has not published yet stays a draft.</summary>
public sealed class RoundDocument(ICoreScopeProvider scopes, IContentService contents, CurrentActing acting)
{
    /// <param name="property">Such as <c>closesOn</c>.</param>
    /// <returns>Why it could not be published; none when it was.</returns>
    public string? SetTime(string slug, string property, DateTime utc, Acting by)
    {
        using var acts = acting.Begin(by);
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        var problem = Publish(Find(slug), document => document.SetValue(property, utc));
        if (problem is null)
        {
            scope.Complete();
        }

        return problem;
    }

    /// <param name="slug">Of a round that is published.</param>
    public IContent Find(string slug) => contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _)
        .First(document => document is { Trashed: false, Published: true, ContentType.Alias: "surveyRound" } && document.GetValue<string>("slug", published: true) == slug);

    /// <summary>Within the scope of the caller.</summary>
    /// <returns>Why it could not be published; none when it was.</returns>
    public string? Publish(IContent document, Action<IContent> change)
    {
        var unfinished = UnfinishedDraft.Of(document);
        UnfinishedDraft.PutAside(document);
        change(document);
        contents.Save(document);
        if (contents.Publish(document, ["*"]) is { Success: false } failed)
        {
            return PublishingProblem.Of(failed);
        }

        if (unfinished is not null)
        {
            unfinished.PutBack(document);
            change(document);
            contents.Save(document);
        }

        return null;
    }
}
