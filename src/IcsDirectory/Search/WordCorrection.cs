namespace IcsDirectory.Search;

public sealed record WordCorrection(string Typed, string Corrected);
