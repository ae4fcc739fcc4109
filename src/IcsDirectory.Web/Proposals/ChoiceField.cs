using IcsDirectory.Vocabulary;

namespace IcsDirectory.Web.Proposals;

/// <summary>One of several words, as radios with their definitions, as <c>_ChoiceField</c> shows it.</summary>
/// <param name="Name">Under which it is bound.</param>
/// <param name="Value">The code that was chosen.</param>
public sealed record ChoiceField(string Name, string Label, string? Value, IReadOnlyList<Term> Words)
{
    public string Hint { get; init; } = "";
}
