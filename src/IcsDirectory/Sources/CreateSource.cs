using IcsDirectory.Content;
using IcsDirectory.Proposals;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Sources;

/// <summary>Adds a source to the library, as a draft or published at once.</summary>
public sealed class CreateSource(ICoreScopeProvider scopes, IContentService contents, CheckSourceForm check, FormerAddresses former)
{
    private const int LongestSlug = 60;

    /// <summary>Addresses of the desk's own pages.</summary>
    private static readonly string[] Taken = ["new"];

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record Created(string Slug) : Outcome;

        public sealed record Refused(IReadOnlyList<FieldProblem> Problems) : Outcome;

        /// <summary>A source with this address stands already.</summary>
        public sealed record Duplicate(string Slug, string Title) : Outcome;
    }

    public Outcome Run(SourceForm form, bool publish)
    {
        var problems = check.Run(form);
        if (problems.Count > 0)
        {
            return new Outcome.Refused(problems);
        }

        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        var sources = contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _).Where(document => document.ContentType.Alias == "source").ToList();
        var same = SameAddress.Of(form.Url);
        if (sources.Find(source => !source.Trashed && SameAddress.Of(source.GetValue<string>("url") ?? "") == same) is { } known)
        {
            return new Outcome.Duplicate(known.GetValue<string>("slug") ?? "", known.Name ?? "");
        }

        var created = Write(form, FreeSlug(form, sources));
        contents.Save(created);
        var published = publish ? contents.Publish(created, ["*"]) : null;
        if (published is { Success: false })
        {
            return new Outcome.Refused([new("", PublishingProblem.Of(published))]);
        }

        scope.Complete();
        return new Outcome.Created(created.GetValue<string>("slug")!);
    }

    private IContent Write(SourceForm form, string slug)
    {
        var folder = contents.GetRootContent().First(document => document.ContentType.Alias == "page" && document.GetValue<string>("slug") == "sources");
        var source = contents.Create(form.Title.Trim(), folder.Id, "source");
        source.SetValue("slug", slug);
        source.SetValue("publisher", form.Publisher.Trim());
        source.SetValue("url", form.Url.Trim());
        source.SetValue("publishedOn", form.PublishedOn.Trim());
        source.SetValue("publishedPrecision", StoredValue.Choice(form.PublishedPrecision));
        source.SetValue("checkedLive", form.CheckedLive ? 1 : 0);
        return source;
    }

    /// <summary>An address is never used again, not even that of a source which was taken away.</summary>
    private string FreeSlug(SourceForm form, IEnumerable<IContent> sources)
    {
        var used = sources.Select(source => source.GetValue<string>("slug") ?? "").Concat(Taken).ToHashSet();
        var published = PartialDate.Parse(form.PublishedOn, DatePrecision.Find(form.PublishedPrecision));
        return FreeAddress.Of($"{form.Title} {published.First?.Year}", LongestSlug, slug => used.Contains(slug) || former.Find(PublicPath.Of("source", slug)!) is not null);
    }
}
