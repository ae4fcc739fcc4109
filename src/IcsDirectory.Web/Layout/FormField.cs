namespace IcsDirectory.Web.Layout;

/// <summary>One line of a form, drawn by the partial <c>_Field</c> with its label, hint and error.</summary>
/// <param name="Name">Under which it is bound.</param>
public sealed record FormField(string Name, string Label)
{
    public string Type { get; init; } = "text";

    /// <summary>What was typed; never for a password.</summary>
    public string? Value { get; init; }

    public string? Hint { get; init; }

    /// <summary>As HTML lists them: <c>email</c>, <c>current-password</c>.</summary>
    public string Autocomplete { get; init; } = "off";

    public string? InputMode { get; init; }

    public int MaxLength { get; init; } = 200;

    /// <summary>Class of its width, such as <c>govuk-input--width-10</c>.</summary>
    public string Width { get; init; } = "govuk-input--width-30";
}
