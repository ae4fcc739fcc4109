using IcsDirectory.Content.Editing;
using IcsDirectory.Web.Layout;

namespace IcsDirectory.Web.Desk;

/// <summary>One field as its partial shows it.</summary>
/// <param name="Name">Under which it is sent.</param>
public sealed record FieldView(DocumentField Field, string Name, string Typed, bool IsWrong, DocumentNames Names)
{
    public string Id => FieldId.Of(Name);

    /// <summary>What the field is described by: its hint and what is wrong with it.</summary>
    public string? DescribedBy => (HasHint, IsWrong) switch
    {
        (true, true) => $"{Id}-hint {Id}-error",
        (true, false) => $"{Id}-hint",
        (false, true) => $"{Id}-error",
        _ => null,
    };

    /// <summary>Value of <c>aria-invalid</c>.</summary>
    public string? Invalid => IsWrong ? "true" : null;

    public string Hint => Field.Kind switch
    {
        FieldKind.Date => Joined(Field.Help, "Such as 2022-05-10."),
        FieldKind.Time => Joined(Field.Help, "A day and a time in UTC, such as 2022-05-10T09:30:00."),
        FieldKind.Links => Joined(Field.Help, "One link a line: its address, a space, then its words."),
        FieldKind.Document => Joined(Field.Help, $"Start to type its address. {Named}"),
        FieldKind.Documents => Joined(Field.Help, $"One address a line. {Named}"),
        _ => Field.Help,
    };

    public bool HasHint => Hint.Length > 0;

    public string ErrorClass(string block) => IsWrong ? $"{block} {block}--error" : block;

    public string List => $"pick-{Field.Picks}";

    /// <summary>A code as words.</summary>
    public static string Words(string code) => code.Replace('_', ' ') is { Length: > 0 } words ? string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1)) : code;

    private string Named => Lines.Count == 0 ? "None is chosen." : $"Chosen: {string.Join("; ", Lines.Select(line => Names.Find(line, Field.Picks)?.Name ?? $"{line} (not found)"))}.";

    private List<string> Lines => [.. Typed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string Joined(string help, string more) => help.Length == 0 ? more : $"{help} {more}";
}
