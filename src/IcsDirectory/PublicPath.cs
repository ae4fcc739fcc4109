using IcsDirectory.Bodies;
using IcsDirectory.Content;
using IcsDirectory.Events;
using IcsDirectory.Sources;
using IcsDirectory.Statements;
using IcsDirectory.Survey;
using IcsDirectory.Systems;

namespace IcsDirectory;

/// <summary>The root-relative address of each thing that is published. Addresses never change: old ones are redirected for ever.</summary>
public static class PublicPath
{
    public static string Of(IntegratedCareSystem system) => $"/systems/{system.Slug}";

    public static string Of(Body body) => $"/bodies/{body.Slug}";

    public static string Of(Source source) => $"/sources/{source.Id}";

    public static string Of(Event happening) => $"/events/{happening.Slug}";

    public static string Of(SurveyRound round) => $"/rounds/{round.Slug}";

    public static string Of(ContentPage page) => $"/{page.Slug}";

    /// <summary>Its own page; for a fact about the nation, which has none, the page of its source.</summary>
    public static string Of(Statement statement) => statement.SystemSlug.Length > 0
        ? $"/systems/{statement.SystemSlug}/facts/{statement.Id}"
        : Of(statement.Source);
}
