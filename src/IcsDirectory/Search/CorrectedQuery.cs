namespace IcsDirectory.Search;

/// <param name="Query">The words looked for, corrections made.</param>
public sealed record CorrectedQuery(string Query, IReadOnlyList<WordCorrection> Words);
