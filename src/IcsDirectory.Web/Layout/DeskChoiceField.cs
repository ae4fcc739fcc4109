using IcsDirectory.Vocabulary;

namespace IcsDirectory.Web.Layout;

/// <summary>A list to choose one from in a desk's form: partial <c>_DeskChoiceField</c>.</summary>
/// <param name="Name">Under which it is bound, such as <c>Input.Kind</c>.</param>
/// <param name="Value">The code chosen; empty for none.</param>
public sealed record DeskChoiceField(string Name, string Label, string Value, IReadOnlyList<(string Code, string Label)> Choices)
{
    public DeskChoiceField(string name, string label, string value, IReadOnlyList<Term> terms)
        : this(name, label, value, [.. terms.Select(term => (term.Code, term.Label))])
    {
    }

    public string Hint { get; init; } = "";

    /// <summary>The label of what another has chosen meanwhile; none where it is the same.</summary>
    public string? Other { get; init; }

    public string Id => FieldId.Of(Name);

    /// <inheritdoc cref="DeskTextField.DescribedBy"/>
    public string DescribedBy(bool isWrong) => string.Join(' ', new[] { Hint.Length > 0 ? $"{Id}-hint" : "", Other is null ? "" : $"{Id}-other", isWrong ? $"{Id}-error" : "" }.Where(id => id.Length > 0));
}
