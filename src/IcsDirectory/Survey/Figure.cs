using IcsDirectory.Vocabulary;

namespace IcsDirectory.Survey;

/// <summary>A total that a round's source published.</summary>
/// <param name="Id">Stays the same from round to round where the definition does.</param>
public sealed record Figure(
    string Id, string Label, int Numerator, int Denominator, string Definition, FigureBasis Basis, string Quote, string Caveat);
