using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Time;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Survey.Running;

/// <summary>Names the instant at which the results of a round are published, and the article that goes with them.</summary>
public sealed class SchedulePublication(CurrentRegister current, DirectoryDb db, IContentService contents, TimeProvider clock)
{
    /// <summary>Pages that can go with results: those that are not published yet, or have changes that are not.</summary>
    public IEnumerable<IContent> Articles() => contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _)
        .Where(document => document is { Trashed: false, ContentType.Alias: "page" } && (!document.Published || document.Edited));

    /// <param name="at">UTC; none takes an earlier one back.</param>
    /// <returns>What to do; none when it was noted.</returns>
    public async Task<string?> RunAsync(string slug, DateTime? at, Guid? article, CancellationToken cancel)
    {
        if (at <= clock.GetUtcNow().UtcDateTime)
        {
            return "Enter a time that is still to come, or publish the results now";
        }

        if (at < current.Value.FindRound(slug)?.Plan.ReplyUntil)
        {
            return $"Enter a time from {UkTime.InWords(current.Value.FindRound(slug)!.Plan.ReplyUntil!.Value)} on: until then the systems may add their words to the result";
        }

        if (article is { } key && Articles().All(document => document.Key != key))
        {
            return "Choose an article that is not published yet, or none";
        }

        if (await db.Set<RunningRound>().SingleOrDefaultAsync(running => running.Slug == slug, cancel) is not { } running)
        {
            return "Open the round first";
        }

        (running.PublishAt, running.ArticleKey, running.PublishProblem) = (at, article, "");
        return await db.TrySaveAsync(cancel) ? null : "Somebody else changed this meanwhile: look at it and try again";
    }
}
