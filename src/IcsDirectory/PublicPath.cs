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
    public static string Of(IntegratedCareSystem system) => OfSystem(system.Slug);

    public static string Of(Body body) => OfBody(body.Slug);

    public static string Of(Source source) => OfSource(source.Id);

    public static string Of(Event happening) => OfEvent(happening.Slug);

    public static string Of(SurveyRound round) => OfRound(round.Slug);

    public static string Of(ContentPage page) => OfPage(page.Slug);

    /// <summary>Its own page; for a fact about the nation, which has none, the page of its source.</summary>
    public static string Of(Statement statement) => statement.SystemSlug.Length > 0
        ? $"{OfSystem(statement.SystemSlug)}/facts/{statement.Id}"
        : Of(statement.Source);

    /// <summary>Of a document by the alias of its type; none for a type that has no pages.</summary>
    public static string? Of(string documentType, string slug) => documentType switch
    {
        "system" => OfSystem(slug),
        "body" => OfBody(slug),
        "source" => OfSource(slug),
        "event" => OfEvent(slug),
        "surveyRound" => OfRound(slug),
        "page" => OfPage(slug),
        _ => null,
    };

    public static string OfSystem(string slug) => $"/systems/{slug}";

    /// <summary>The form by which anyone says what is wrong or missing in a system's record.</summary>
    public static string OfUpdate(string systemSlug) => $"{OfSystem(systemSlug)}/update";

    public static string OfBody(string slug) => $"/bodies/{slug}";

    private static string OfSource(string id) => $"/sources/{id}";

    private static string OfEvent(string slug) => $"/events/{slug}";

    private static string OfRound(string slug) => $"/rounds/{slug}";

    private static string OfPage(string slug) => $"/{slug}";
}
