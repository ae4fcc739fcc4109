using IcsDirectory.Vocabulary;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace IcsDirectory.Web.Layout;

/// <summary>One field of a form, drawn by the partial <c>_Field</c> with its label, hint and error: a line of text, a text area, or a
/// list to choose from.</summary>
/// <param name="Name">Under which it is bound, such as <c>Input.Title</c>.</param>
/// <param name="Value">What was typed, or the value that was chosen; never for a password.</param>
/// <param name="Form">Tells the forms of a page apart; empty for the only one, or the one that was sent. Only that shows errors.</param>
public sealed record FormField(string Name, string Label, string? Value = null, string Form = "")
{
    public string Hint { get; init; } = "";

    /// <summary>Such as <c>email</c> or <c>url</c>; the keyboard that a phone shows follows it. No check is left to the browser.</summary>
    public string Type { get; init; } = "text";

    /// <summary>As HTML lists them: <c>email</c>, <c>current-password</c>.</summary>
    public string Autocomplete { get; init; } = "off";

    public string? InputMode { get; init; }

    /// <summary>Whether each letter counts, as in a code: the browser neither corrects it nor makes it a capital.</summary>
    public bool IsExact { get; init; }

    /// <summary>In characters; none where the browser does not stop the typing.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Class of its width, such as <c>govuk-input--width-10</c>.</summary>
    public string Width { get; init; } = "";

    /// <summary>More than one makes it a text area of so many lines.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>What can be chosen, before any groups; with neither, it is typed into.</summary>
    public IReadOnlyList<(string Value, string Text)> Options { get; init; } = [];

    public IReadOnlyList<(string Label, IReadOnlyList<(string Value, string Text)> Options)> Groups { get; init; } = [];

    /// <summary>Id of a <c>datalist</c> on the page with words to pick from while typing; others may be typed.</summary>
    public string? List { get; init; }

    /// <summary>As somebody else has saved it since the form was opened, in words; none where that is the same.</summary>
    public string? Other { get; init; }

    public bool IsChosen => Options.Count + Groups.Count > 0;

    public string Id => $"{(Form.Length > 0 ? Form + "-" : "")}{FieldId.Of(Name)}";

    public bool IsWrong(ModelStateDictionary state) => Form.Length == 0 && state.IsWrong(Name);

    /// <summary>Ids of what describes it, in the order in which they are read out; none where nothing does.</summary>
    public string? DescribedBy(ModelStateDictionary state)
    {
        string?[] ids = [Hint.Length > 0 ? $"{Id}-hint" : null, Other is null ? null : $"{Id}-other", IsWrong(state) ? $"{Id}-error" : null];
        return string.Join(' ', ids.OfType<string>()) is { Length: > 0 } told ? told : null;
    }

    /// <summary>Words of the vocabulary to choose from.</summary>
    public static IReadOnlyList<(string Value, string Text)> Words(IEnumerable<Term> terms) => [.. terms.Select(term => (term.Code, term.Label))];

    /// <summary>Words of the vocabulary to choose from, none of them chosen at first.</summary>
    public static IReadOnlyList<(string Value, string Text)> ChooseOf(IEnumerable<Term> terms) => [("", "Choose"), .. Words(terms)];
}
