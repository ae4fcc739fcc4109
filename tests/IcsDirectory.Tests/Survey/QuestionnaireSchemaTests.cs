using System.Net;
using System.Text.Json.Nodes;
using IcsDirectory.Tests.Web;
using IcsDirectory.Vocabulary;
using Json.Schema;

namespace IcsDirectory.Tests.Survey;

/// <summary>The questionnaire is published with a JSON Schema that it keeps to, and that tells what is broken.</summary>
public sealed class QuestionnaireSchemaTests : IDisposable
{
    private const string SchemaPath = "/rounds/questionnaire.schema.json";
    private readonly DirectorySite _site = new();

    private static readonly (string Name, Action<JsonObject> Break)[] Broken =
    [
        ("no sections", file => file.Remove("sections")),
        ("empty sections", file => file["sections"] = new JsonArray()),
        ("a member that is not known", file => file["colour"] = "blue"),
        ("a question without an id", file => First(file).Remove("id")),
        ("a type that is not known", file => First(file)["type"] = "telepathy"),
        ("a choice of nothing", file => First(file)["choices"] = new JsonArray()),
        ("choices where an answer is typed", file => First(file)["type"] = "short_text"),
        ("a property without a part", file => First(file)["part"] = null),
        ("a property that is not known", file => First(file)["property"] = "shoe_size"),
        ("words instead of yes or no", file => First(file)["required"] = "yes"),
        ("a condition without codes", file => First(file)["shown_if"] = new JsonObject { ["question"] = "lead", ["codes"] = new JsonArray() }),
    ];

    [Fact]
    public async Task The_standing_questionnaire_keeps_to_the_schema_that_it_names_and_a_broken_one_does_not()
    {
        MadeUpPublication.Add(_site, "2027-03", "Survey of March 2027", null);
        using var answer = await _site.GetAsync("/rounds/2027-03/questionnaire.json");
        var text = await answer.Content.ReadAsStringAsync();
        var address = (string)JsonNode.Parse(text)!["$schema"]!;
        var schema = JsonSchema.FromText(await _site.Reader.GetStringAsync(new Uri(address).PathAndQuery));

        Assert.Equal(new Uri(_site.Address, SchemaPath).ToString(), address);
        Assert.True(schema.Evaluate(JsonNode.Parse(text)).IsValid, text);
        Assert.All(Broken, broken =>
        {
            var file = JsonNode.Parse(text)!.AsObject();
            broken.Break(file);
            Assert.False(schema.Evaluate(file).IsValid, broken.Name);
        });
    }

    [Fact]
    public async Task The_schema_is_linked_on_the_page_and_by_a_header_and_knows_every_word_of_the_vocabulary()
    {
        MadeUpPublication.Add(_site, "2027-03", "Survey of March 2027", null);
        using var answer = await _site.GetAsync("/rounds/2027-03/questionnaire.json");
        using var served = await _site.GetAsync(SchemaPath);
        var question = JsonNode.Parse(await served.Content.ReadAsStringAsync())!["$defs"]!["question"]!["properties"]!;

        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
        Assert.Equal("application/json", served.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"<{SchemaPath}>; rel=\"describedby\"; type=\"application/schema+json\"", Assert.Single(answer.Headers.GetValues("Link")));
        Assert.NotNull((await _site.GetPageAsync("/rounds/2027-03")).QuerySelector($"main a[href='{SchemaPath}']"));
        Assert.Equal(AnswerType.All.Select(type => type.Code), Codes("type"));
        Assert.Equal([.. StatementProperty.All.Select(property => property.Code), null], Codes("property"));
        Assert.Equal([.. AnswerPart.All.Select(part => part.Code), null], Codes("part"));

        IEnumerable<string?> Codes(string name) => question[name]!["enum"]!.AsArray().Select(code => (string?)code);
    }

    public void Dispose() => _site.Dispose();

    private static JsonObject First(JsonObject file) => file["sections"]![0]!["questions"]![0]!.AsObject();
}
