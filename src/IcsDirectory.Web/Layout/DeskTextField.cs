namespace IcsDirectory.Web.Layout;

/// <summary>A field of text in a desk's form: partial <c>_DeskTextField</c>.</summary>
/// <param name="Name">Under which it is bound, such as <c>Input.Title</c>.</param>
/// <param name="Value">What was typed.</param>
public sealed record DeskTextField(string Name, string Label, string Value)
{
    public string Hint { get; init; } = "";

    public string Type { get; init; } = "text";

    /// <summary>A class that says how long an answer is expected.</summary>
    public string Width { get; init; } = "";

    /// <summary>In characters.</summary>
    public int Longest { get; init; } = 200;

    /// <summary>More than one makes it a box of so many lines.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>As another has saved it meanwhile; none where it is the same.</summary>
    public string? Other { get; init; }

    public string Id => FieldId.Of(Name);

    /// <summary>What describes the field, in the order in which it is read out.</summary>
    public string DescribedBy(bool isWrong) => string.Join(' ', new[] { Hint.Length > 0 ? $"{Id}-hint" : "", Other is null ? "" : $"{Id}-other", isWrong ? $"{Id}-error" : "" }.Where(id => id.Length > 0));
}
