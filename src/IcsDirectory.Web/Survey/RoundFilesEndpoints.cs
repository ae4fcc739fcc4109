using IcsDirectory.Content;
using IcsDirectory.Survey;
using IcsDirectory.Survey.Running;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Hosting;

namespace IcsDirectory.Web.Survey;

/// <summary>The files of a round: what it asks, who was asked, and what was answered.</summary>
internal static class RoundFilesEndpoints
{
    private const string Csv = "text/csv; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapRoundFiles(this IEndpointRouteBuilder app)
    {
        Map("ledger.csv", Csv, round => round.Published is { } published ? RoundFiles.LedgerCsv(published) : null);
        Map("responses.csv", Csv, round => round.Published is { } published ? RoundFiles.ResponsesCsv(published) : null);
        Map("responses.json", Json, round => round.Published is { } published ? RoundFiles.ResponsesJson(published, round) : null);
        app.MapMethods("/rounds/{id}/questionnaire.json", Reading, SendQuestionnaireAsync).WithMetadata(new PublicPageAttribute());

        void Map(string file, string type, Func<SurveyRound, byte[]?> write) => app.MapMethods(
            $"/rounds/{{id}}/{file}", Reading,
            (string id, CurrentRegister current) => current.Value.FindRound(id) is { } round && write(round) is { } bytes
                ? Results.Bytes(bytes, type) : Results.NotFound()).WithMetadata(new PublicPageAttribute());
    }

    /// <summary>As its answers were given, once they are published; until then as it stands.</summary>
    private static async Task<IResult> SendQuestionnaireAsync(string id, HttpContext context, CurrentRegister current, VersionQuestions versions, SiteAddress site, CancellationToken cancel)
    {
        if (current.Value.FindRound(id) is not { } round || (round.Published?.Questionnaire ?? round.Questionnaire) is not { Sections.IsEmpty: false } questionnaire)
        {
            return Results.NotFound();
        }

        var numbers = round.Published?.QuestionVersions ?? await versions.RunAsync(round, cancel); // nothing of it is saved

        context.Response.Headers.Link = $"<{QuestionnaireFile.SchemaPath}>; rel=\"describedby\"; type=\"application/schema+json\"";
        return Results.Bytes(QuestionnaireFile.Write(round, questionnaire, question => numbers.GetValueOrDefault(question.Id, 1), site.Of(context.Request, QuestionnaireFile.SchemaPath)), Json);
    }
}
