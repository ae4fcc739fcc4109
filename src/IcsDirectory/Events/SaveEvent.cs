using IcsDirectory.Content;
using IcsDirectory.Proposals;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Events;

/// <summary>Keeps an event as a draft, or publishes it. Begin to act before, so that the change log knows for whom.</summary>
public sealed class SaveEvent(
    ICoreScopeProvider scopes, IContentService contents, CurrentRegister current, CheckEventForm check, FormerAddresses former, TimeProvider clock)
{
    private const int LongestSlug = 70;

    /// <summary>Addresses of the desk's own pages.</summary>
    private static readonly string[] Taken = ["new"];

    /// <param name="Slug">None for a new event.</param>
    /// <param name="SeenVersion">That of the form; empty for a new event.</param>
    public sealed record Input(EventForm Form, string? Slug, string SeenVersion, bool Publish);

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record Saved(string Slug) : Outcome;

        public sealed record Refused(IReadOnlyList<FieldProblem> Problems) : Outcome;

        /// <param name="Now">As another has saved it meanwhile.</param>
        public sealed record ChangedMeanwhile(EventForm Now, string Version) : Outcome;

        public sealed record NotThere : Outcome;
    }

    public Outcome Run(Input input)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        var document = input.Slug is { } slug ? ReadEventForm.Find(contents, slug) : null;
        if (input.Slug is not null && document is null)
        {
            return new Outcome.NotThere();
        }

        if (document is not null && EventDocumentForm.VersionOf(document) != input.SeenVersion)
        {
            return new Outcome.ChangedMeanwhile(EventDocumentForm.Read(document, current.Value), EventDocumentForm.VersionOf(document));
        }

        var problems = check.Run(input.Form);
        if (problems.Count > 0)
        {
            return new Outcome.Refused(problems);
        }

        var outcome = Write(document ?? Create(input.Form), input);
        if (outcome is Outcome.Saved)
        {
            scope.Complete();
        }

        return outcome;
    }

    private Outcome Write(IContent document, Input input)
    {
        EventDocumentForm.Write(document, input.Form, current.Value);
        if (document is { Published: false, PublishedVersionId: 0 })
        {
            document.SetValue("recordedAt", clock.GetUtcNow().UtcDateTime);
        }

        contents.Save(document);
        var published = input.Publish ? contents.Publish(document, ["*"]) : null;
        return published is { Success: false }
            ? new Outcome.Refused([new("", PublishingProblem.Of(published))])
            : new Outcome.Saved(document.GetValue<string>("slug")!);
    }

    private IContent Create(EventForm form)
    {
        var root = contents.GetRootContent().First(document => document.ContentType.Alias == "page" && document.GetValue<string>("slug") == "events");
        var document = contents.Create(form.Title.Trim(), root.Id, "event");
        var used = contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _)
            .Where(other => other.ContentType.Alias == "event").Select(other => other.GetValue<string>("slug") ?? "").Concat(Taken).ToHashSet();
        var on = PartialDate.Parse(form.EffectiveOn, DatePrecision.Find(form.EffectivePrecision));
        document.SetValue("slug", FreeAddress.Of($"{on.Text} {form.Title}", LongestSlug, slug => used.Contains(slug) || former.Find(PublicPath.Of("event", slug)!) is not null));
        return document;
    }
}
