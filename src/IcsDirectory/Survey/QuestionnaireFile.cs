using System.Text.Encodings.Web;
using System.Text.Json;

namespace IcsDirectory.Survey;

/// <summary>A questionnaire as JSON, for whoever wants to ask the same.</summary>
public static class QuestionnaireFile
{
    /// <summary>Root-relative address of the JSON Schema that the file keeps to.</summary>
    public const string SchemaPath = "/rounds/questionnaire.schema.json";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="versionOf">The version of a question, from 1.</param>
    /// <param name="schema">Absolute address of the JSON Schema.</param>
    public static byte[] Write(SurveyRound round, Questionnaire questionnaire, Func<Question, int> versionOf, string schema)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("$schema", schema);
            json.WriteString("round", round.Slug);
            json.WriteString("title", round.Title);
            json.WriteStartArray("sections");
            foreach (var section in questionnaire.Sections)
            {
                Write(json, section, versionOf);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, QuestionnaireSection section, Func<Question, int> versionOf)
    {
        json.WriteStartObject();
        json.WriteString("id", section.Id);
        json.WriteString("title", section.Title);
        json.WriteString("help", section.Help);
        json.WriteStartArray("questions");
        foreach (var question in section.Questions)
        {
            Write(json, question, versionOf(question));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Question question, int version)
    {
        json.WriteStartObject();
        json.WriteString("id", question.Id);
        json.WriteNumber("version", version);
        json.WriteString("text", question.Text);
        json.WriteString("help", question.Help);
        json.WriteString("type", question.Type.Code);
        json.WriteBoolean("required", question.IsRequired);
        json.WriteBoolean("evidence", question.AsksEvidence);
        json.WriteString("property", question.Property?.Code);
        json.WriteString("part", question.Property is null ? null : question.Part.Code);
        json.WriteStartArray("choices");
        foreach (var choice in question.Choices)
        {
            json.WriteStartObject();
            json.WriteString("code", choice.Code);
            json.WriteString("label", choice.Label);
            json.WriteString("definition", choice.Definition);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (question.ShownIf is { } condition)
        {
            json.WriteStartObject("shown_if");
            json.WriteString("question", condition.QuestionId);
            json.WriteStartArray("codes");
            foreach (var code in condition.Codes)
            {
                json.WriteStringValue(code);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
