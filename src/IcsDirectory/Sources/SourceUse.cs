namespace IcsDirectory.Sources;

/// <summary>A document that names a source.</summary>
/// <param name="Key">Of the document.</param>
/// <param name="Type">Alias of its content type: "system", "event", "surveyRound", "body", "settings".</param>
/// <param name="Published">How often the published version names it: for a system, in so many statements.</param>
/// <param name="Draft">The same of the draft.</param>
public sealed record SourceUse(Guid Key, string Name, string Type, int Published, int Draft)
{
    /// <summary>In statements rather than as the one source of a whole document.</summary>
    public bool IsInStatements => Type is "system" or "settings";

    public int Times => Math.Max(Published, Draft);
}
