namespace IcsDirectory.Web.Proposals;

/// <summary>A box for text, with its label, hint and error, as <c>_TextField</c> shows it.</summary>
/// <param name="Name">Under which it is bound.</param>
/// <param name="Value">What was typed.</param>
public sealed record TextField(string Name, string Label, string? Value)
{
    public string Hint { get; init; } = "";

    /// <summary>Of a text area; 1 for a box of one line.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>Such as <c>email</c> or <c>url</c>; the keyboard that a phone shows follows it. No check is left to the browser.</summary>
    public string Type { get; init; } = "text";

    /// <summary>Value of <c>autocomplete</c>.</summary>
    public string Autocomplete { get; init; } = "off";

    /// <summary>Such as <c>govuk-input--width-10</c>.</summary>
    public string Width { get; init; } = "";
}
