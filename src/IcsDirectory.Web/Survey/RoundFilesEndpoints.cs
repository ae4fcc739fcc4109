using IcsDirectory.Content;
using IcsDirectory.Survey;
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
        Map("ledger.csv", Csv, (round, register) => round.Published is { } published ? RoundFiles.LedgerCsv(published, register) : null);
        Map("responses.csv", Csv, (round, register) => round.Published is { } published ? RoundFiles.ResponsesCsv(published, register) : null);
        Map("responses.json", Json, (round, register) => round.Published is { } published ? RoundFiles.ResponsesJson(published, round, register) : null);
        app.MapMethods("/rounds/{id}/questionnaire.json", Reading, SendQuestionnaire).WithMetadata(new PublicPageAttribute());

        void Map(string file, string type, Func<SurveyRound, Register, byte[]?> write) => app.MapMethods(
            $"/rounds/{{id}}/{file}", Reading,
            (string id, CurrentRegister current) => current.Value is var register && register.FindRound(id) is { } round && write(round, register) is { } bytes
                ? Results.Bytes(bytes, type) : Results.NotFound()).WithMetadata(new PublicPageAttribute());
    }

    private static IResult SendQuestionnaire(string id, HttpContext context, CurrentRegister current, SiteAddress site)
    {
        if (current.Value.FindRound(id) is not { Questionnaire.Sections.IsEmpty: false } round)
        {
            return Results.NotFound();
        }

        context.Response.Headers.Link = $"<{QuestionnaireFile.SchemaPath}>; rel=\"describedby\"; type=\"application/schema+json\"";
        return Results.Bytes(QuestionnaireFile.Write(round, site.Of(context.Request, QuestionnaireFile.SchemaPath)), Json);
    }
}
