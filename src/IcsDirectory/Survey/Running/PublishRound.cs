using IcsDirectory.Changes;
using IcsDirectory.Cms.Data;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Survey.Running;

/// <summary>Publishes the results of a round that has closed, in one transaction with the round's document and with the article that
/// goes with them. Publishing again takes the place of what was published before.</summary>
public sealed class PublishRound(
    ICoreScopeProvider scopes, IContentService contents, SiteDatabase<DirectoryDb> database, CompileRound compile, RoundDocument rounds, CurrentRegister current, CurrentActing acting, TimeProvider clock, ILogger<PublishRound> log)
{
    /// <param name="isDemonstration">Whether the answers were made up. What is published beside such a round is marked as it is.</param>
    /// <returns>Why nothing was published; none when it was.</returns>
    public string? Run(string slug, Acting by, bool isDemonstration = false)
    {
        using var acts = acting.Begin(by);
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        var db = database.Writing();
        if (current.Value.FindRound(slug) is not { Kind: var kind } round || kind != RoundKind.PerSystem
            || db.Set<RunningRound>().SingleOrDefault(running => running.Slug == slug) is not { ClosedAt: not null } running)
        {
            return "Close the round first: results of one that is open would change under its readers";
        }

        if (!isDemonstration && round.Plan.TakesReplies(clock.GetUtcNow().UtcDateTime))
        {
            return $"The systems may add their words to the result until {UkTime.InWords(round.Plan.ReplyUntil!.Value)}: publish after that";
        }

        var published = compile.Run(db, round)! with { IsDemonstration = isDemonstration || current.Value.IsDemonstration };
        db.Add(new SurveyPublication { RoundSlug = slug, At = published.PublishedAt, Content = published });
        var isFirst = running.PublishedAt is null;
        running.PublishedAt = published.PublishedAt;
        (running.PublishAt, running.PublishProblem) = (null, "");
        db.SaveChanges();
        var document = rounds.Find(slug);
        var problem = rounds.Publish(document, told => Tell(told, published, isFirst)) ?? (isFirst ? DateSource(document, slug) : null) ?? PublishArticle(running.ArticleKey);
        if (problem is null)
        {
            scope.Complete();
        }

        return problem;
    }

    /// <summary>Publishes because the time has come. Where that fails, the desk says why, and it is not tried again until an editor
    /// names another time.</summary>
    public void RunDue(string slug, Acting by)
    {
        if (Run(slug, by) is not { } problem)
        {
            return;
        }

        log.LogError("The results of round {Round} could not be published at their time: {Problem}", slug, problem);
        using var scope = scopes.CreateCoreScope();
        var db = database.Writing();
        var running = db.Set<RunningRound>().Single(running => running.Slug == slug);
        (running.PublishAt, running.PublishProblem) = (null, problem);
        db.SaveChanges();
        scope.Complete();
    }

    private string? PublishArticle(Guid? key) => key is null ? null
        : contents.GetById(key.Value) is not { Trashed: false } article ? "The article that goes with the results is not there any more: choose another, or none"
        : contents.Publish(article, ["*"]) is { Success: false } failed ? $"The article that goes with the results cannot be published. {PublishingProblem.Of(failed)}" : null;

    /// <summary>Where the round's source is its own page, it is undated until there is something on it.</summary>
    private string? DateSource(IContent round, string slug) =>
        UdiParser.TryParse(round.GetValue<string>("source"), out GuidUdi? key) && contents.GetById(key!.Guid) is { Published: true } source
        && source.GetValue<string>("url")?.EndsWith($"/rounds/{slug}", StringComparison.Ordinal) == true
            ? rounds.Publish(source, dated => SetDay(dated, "published")) : null;

    private void SetDay(IContent document, string field)
    {
        document.SetValue($"{field}On", clock.UkToday().Iso());
        document.SetValue($"{field}Precision", StoredValue.Choice(DatePrecision.Day.Code));
    }

    /// <summary>It was reported when it was first published, whatever is corrected later.</summary>
    private void Tell(IContent round, PublishedRound published, bool isFirst)
    {
        if (isFirst)
        {
            SetDay(round, "reported");
        }

        round.SetValue("systemsAsked", published.Asked.Count());
    }
}
