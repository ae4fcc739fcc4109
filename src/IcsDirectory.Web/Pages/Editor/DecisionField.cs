using IcsDirectory.Vocabulary;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace IcsDirectory.Web.Pages.Editor;

/// <summary>One field of a form of the desk, with what was typed and what is wrong with it.</summary>
/// <param name="Name">Under which it is bound.</param>
/// <param name="Form">Tells the forms of a page apart; empty for the only one, or the one that was sent. Only that shows errors.</param>
public sealed record DecisionField(string Name, string Label, string? Value, string Form = "")
{
    public string Hint { get; init; } = "";

    /// <summary>Of a text that may be long; 0 for one line.</summary>
    public int Rows { get; init; }

    public string Type { get; init; } = "text";

    /// <summary>A class of the design system that says how wide it is.</summary>
    public string Width { get; init; } = "";

    /// <summary>Choices by group; a group without a name stands by itself. Empty for a field to type into.</summary>
    public IReadOnlyList<(string Group, IReadOnlyList<(string Value, string Text)> Choices)> Groups { get; init; } = [];

    public string Id => $"{(Form.Length > 0 ? Form + "-" : "")}{FieldId.Of(Name)}";

    public bool IsWrong(ViewDataDictionary view) => Form.Length == 0 && view.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0;

    /// <summary>Ids of what describes it; none where nothing does.</summary>
    public string? DescribedBy(ViewDataDictionary view) =>
        string.Join(' ', new[] { Hint.Length > 0 ? $"{Id}-hint" : "", IsWrong(view) ? $"{Id}-error" : "" }.Where(id => id.Length > 0)) is { Length: > 0 } ids ? ids : null;

    public static (string Group, IReadOnlyList<(string Value, string Text)> Choices) Choices(string group, IEnumerable<Term> terms) =>
        (group, [.. terms.Select(term => (term.Code, term.Label))]);
}
