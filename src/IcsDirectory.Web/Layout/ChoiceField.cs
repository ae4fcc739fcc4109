using IcsDirectory.Vocabulary;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace IcsDirectory.Web.Layout;

/// <summary>One of several choices as radios, drawn by the partial <c>_ChoiceField</c> with its legend, hint and error.</summary>
/// <param name="Name">Under which it is bound.</param>
/// <param name="Value">The code that was chosen.</param>
/// <param name="Choices">Where a definition is empty, the label says it all.</param>
public sealed record ChoiceField(string Name, string Label, string? Value, IReadOnlyList<(string Code, string Label, string Definition)> Choices)
{
    public ChoiceField(string name, string label, string? value, IReadOnlyList<Term> words)
        : this(name, label, value, [.. words.Select(word => (word.Code, word.Label, word.Definition))])
    {
    }

    public string Hint { get; init; } = "";

    public string Id => FieldId.Of(Name);

    /// <inheritdoc cref="FormField.DescribedBy"/>
    public string? DescribedBy(ModelStateDictionary state) => (Hint.Length > 0, state.IsWrong(Name)) switch
    {
        (true, true) => $"{Id}-hint {Id}-error",
        (true, false) => $"{Id}-hint",
        (false, true) => $"{Id}-error",
        _ => null,
    };

    /// <summary>The first has the id that the error summary leads to.</summary>
    public string IdOf(int number) => number == 0 ? Id : $"{Id}-{number}";
}
