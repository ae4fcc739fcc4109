using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Serialization;

namespace IcsDirectory.Cms.Editors;

/// <summary>JSON as Umbraco stores it: camel case, enums as text.</summary>
internal sealed class WebJsonSerializer : IConfigurationEditorJsonSerializer
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public string Serialize(object? input) => JsonSerializer.Serialize(input, Options);

    public T? Deserialize<T>(string input) => JsonSerializer.Deserialize<T>(input, Options);

    public bool TryDeserialize<T>(object input, [NotNullWhen(true)] out T? value) where T : class
    {
        value = input switch
        {
            T already => already,
            string text when text.AsSpan().TrimStart() is ['{' or '[', ..] => Deserialize<T>(text),
            JsonElement element => element.Deserialize<T>(Options),
            _ => null,
        };
        return value is not null;
    }
}
