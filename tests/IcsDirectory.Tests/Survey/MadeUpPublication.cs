using IcsDirectory.Changes;
using IcsDirectory.Cms.Data;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Survey;
using IcsDirectory.Survey.Running;
using IcsDirectory.Systems;
using IcsDirectory.Tests.Web;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Survey;

/// <summary>Rounds of this directory on a running site, made without anybody being asked.</summary>
internal static class MadeUpPublication
{
    public static IReadOnlyList<IntegratedCareSystem> Systems(DirectorySite site)
    {
        _ = site.Address; // starts it
        return site.Services.GetRequiredService<CurrentRegister>().Value.Systems;
    }

    /// <summary>As if answers like those of May 2022 had come from the systems of the directory.</summary>
    /// <param name="asked">How many systems were asked, from the first.</param>
    private static PublishedRound Of(IReadOnlyList<IntegratedCareSystem> systems, DateTime closedAt, int asked = 42)
    {
        var round = MadeUp.RoundOf2022();
        return round with
        {
            ClosedAt = closedAt,
            Responses =
            [
                .. round.Responses.Zip(systems, (response, system) => response with { SystemSlug = system.Slug, SystemName = system.Name })
                    .Select((response, number) => number < asked ? response : response with { State = ResponseState.NotAsked, Answers = [] }),
            ],
        };
    }

    /// <summary>A round that asked 42 systems, and a year later one that asked 36.</summary>
    public static void AddTwo(DirectorySite site)
    {
        Add(site, "2026-03", "Survey of March 2026", Of(Systems(site), MadeUp.Closed.AddYears(-1)));
        Add(site, "2027-03", "Survey of March 2027", Of(Systems(site), MadeUp.Closed, asked: 36));
    }

    public static void AddDemonstration(DirectorySite site) =>
        Add(site, "2027-03", "Survey of March 2027", Of(Systems(site), MadeUp.Closed) with { IsDemonstration = true });

    /// <summary>A round whose document is published, and with it its results where there are any.</summary>
    public static void Add(DirectorySite site, string slug, string title, PublishedRound? published, params (string Property, object Value)[] values)
    {
        _ = site.Address;
        var created = Assert.IsType<CreateRound.Outcome.Created>(site.Services.GetRequiredService<CreateRound>().Run(new(title, slug, new Acting("editor", null, ""))));
        var contents = site.Services.GetRequiredService<IContentService>();
        var document = contents.GetById(created.Key)!;
        if (published is not null)
        {
            AddResults(site, slug, published);
            document.SetValue("reportedOn", TimeProvider.System.UkToday().Iso());
            document.SetValue("reportedPrecision", "[\"day\"]");
            document.SetValue("systemsAsked", published.Responses.Count(response => response.State != ResponseState.NotAsked));
        }

        foreach (var (property, value) in values)
        {
            document.SetValue(property, value);
        }

        Assert.True(contents.Save(document).Success);
        Assert.True(contents.Publish(document, ["*"]).Success);
    }

    private static void AddResults(DirectorySite site, string slug, PublishedRound published)
    {
        using var db = site.Services.GetRequiredService<SiteDatabase<DirectoryDb>>().Separate();
        db.Add(new SurveyPublication { RoundSlug = slug, At = published.PublishedAt, Content = published });
        db.SaveChanges();
    }
}
