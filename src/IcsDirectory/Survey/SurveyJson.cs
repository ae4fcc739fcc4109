using System.Text.Json;
using System.Text.Json.Serialization;
using IcsDirectory.Accounts;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Survey;

/// <summary>How questions, answers and publications are stored: words of the vocabulary by their codes.</summary>
internal static class SurveyJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new TermConverter<ResponseState>(ResponseState.Find), new TermConverter<AnswerType>(AnswerType.Find), new TermConverter<AnswerPart>(AnswerPart.Find),
            new TermConverter<AnswerRefusal>(AnswerRefusal.Find), new TermConverter<StatementProperty>(StatementProperty.Find),
        },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Tells a value from any other: SHA-256 of it as it is stored, in hexadecimal digits.</summary>
    public static string DigestOf<T>(T value) => OneTimeToken.HashOf(Write(value));

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    private sealed class TermConverter<T>(Func<string?, T?> find) : JsonConverter<T> where T : Term
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            find(reader.GetString()) ?? throw new JsonException($"“{reader.GetString()}” is not a {typeof(T).Name}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
    }
}
