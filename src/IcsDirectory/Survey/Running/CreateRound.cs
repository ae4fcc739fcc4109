using IcsDirectory.Changes;
using IcsDirectory.Content;
using IcsDirectory.Mail;
using IcsDirectory.Sources;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace IcsDirectory.Survey.Running;

/// <summary>Makes a round that asks each system: a draft with the standing questionnaire, whose source is the round itself. The rest
/// is written and published as any other content.</summary>
public sealed class CreateRound(
    ICoreScopeProvider scopes, IContentService contents, SourceDocuments sources, CurrentRegister current, CurrentActing acting, ISiteLinks links, TimeProvider clock)
{
    private const string Publisher = "ICS Procurement Directory";

    /// <param name="Slug">Last part of its address, such as <c>2027-03</c>.</param>
    public sealed record Input(string Title, string Slug, Acting By);

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record Created(Guid Key) : Outcome;

        public sealed record Refused(string Field, string Message) : Outcome;
    }

    public Outcome Run(Input input)
    {
        if (input.Title.Length is 0 or > 120)
        {
            return new Outcome.Refused(nameof(input.Title), "Enter a title of at most 120 characters");
        }

        if (input.Slug.Length is 0 or > 60 || Slugs.Of(input.Slug) != input.Slug)
        {
            return new Outcome.Refused(nameof(input.Slug), "Enter an address of small letters, digits and single hyphens, such as 2027-03");
        }

        using var acts = acting.Begin(input.By);
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        var all = contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _).Where(document => !document.Trashed).ToList();
        if (all.Any(document => document.ContentType.Alias == "surveyRound" && document.GetValue<string>("slug") == input.Slug) || current.Value.FindRound(input.Slug) is not null)
        {
            return new Outcome.Refused(nameof(input.Slug), "Another round has this address: choose another");
        }

        var outcome = Create(input, all);
        if (outcome is Outcome.Created)
        {
            scope.Complete();
        }

        return outcome;
    }

    private Outcome Create(Input input, List<IContent> all)
    {
        var (source, problem) = sources.Add(
            new()
            {
                Title = $"{input.Title}: answers of the systems",
                Publisher = Publisher,
                Url = links.Of($"/rounds/{input.Slug}"),
                PublishedPrecision = DatePrecision.Undated.Code,
            },
            publish: true);
        if (problem is not null)
        {
            return new Outcome.Refused("", problem);
        }

        var folder = all.First(document => document.ContentType.Alias == "page" && document.GetValue<string>("slug") == "rounds");
        var round = contents.Create(input.Title, folder.Id, "surveyRound");
        round.SetValue("slug", input.Slug);
        round.SetValue("kind", StoredValue.Choice(RoundKind.PerSystem.Code));
        round.SetValue("askedBy", Publisher);
        round.SetValue("source", source.GetUdi().ToString());
        round.SetValue("reportedPrecision", StoredValue.Choice(DatePrecision.Undated.Code));
        round.SetValue("systemsAsked", current.Value.Systems.Count(system => system.Board.StandsOn(clock.UkToday())));
        round.SetValue("recordedAt", clock.GetUtcNow().UtcDateTime);
        round.SetValue("questions", all.FirstOrDefault(document => document.ContentType.Alias == "questionnaire")?.GetValue<string>("questions") ?? "");
        contents.Save(round);
        return new Outcome.Created(round.Key);
    }
}
