using IcsDirectory.Sources;

namespace IcsDirectory.Proposals.Rules;

/// <summary>How much may be typed, in characters unless a name says words.</summary>
public static class StatementLimits
{
    public const int Value = 500;
    public const int Scope = 400;
    public const int SourceUrl = CheckSourceForm.LongestUrl;
    public const int SourceTitle = CheckSourceForm.LongestTitle;
    public const int SourcePublisher = CheckSourceForm.LongestPublisher;
    public const int Quote = 400;
    public const int QuoteWords = 25;
    public const int Page = 50;
    public const int Caveat = 500;

    /// <summary>A date in any of the ways in which one is written.</summary>
    public const int Date = 40;

    /// <summary>A code, or the last part of an address.</summary>
    public const int Code = 200;

    /// <summary>What an author tells the editor.</summary>
    public const int Note = 2_000;

    /// <summary>As RFC 5321 limits it.</summary>
    public const int MailAddress = 254;
}
