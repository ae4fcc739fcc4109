namespace IcsDirectory.Web.Queries;

/// <summary>A part of a query string that was passed over.</summary>
/// <param name="Value">As it was typed, shortened for showing; hostile until encoded. Empty when the whole parameter is unknown.</param>
public sealed record IgnoredParameter(string Name, string Value, string Why)
{
    private const int Shown = 60;

    public string Name { get; } = Short(Name);

    public string Value { get; } = Short(Value);

    private static string Short(string text) => text.Length <= Shown ? text : text[..Shown] + "…";
}
