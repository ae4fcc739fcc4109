using System.Collections.Immutable;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Survey;

/// <summary>A total of a round: as its source published it, or counted from its answers.</summary>
/// <param name="Id">Stays the same from round to round where the definition does.</param>
public sealed record Figure(
    string Id, string Label, int Numerator, int Denominator, string Definition, FigureBasis Basis, string Quote, string Caveat)
{
    /// <summary>The systems counted; none when it is not known which they are.</summary>
    public ImmutableArray<string>? MemberSlugs { get; init; }
}
