using System.ComponentModel.DataAnnotations;

namespace IcsDirectory.Proposals;

/// <summary>The <c>Proposals</c> section.</summary>
public sealed class ProposalOptions
{
    /// <summary>Whoever sends the public form sooner after opening it is asked to send it again.</summary>
    [Range(0, 600)]
    public int SecondsToFillIn { get; init; } = 5;

    /// <summary>A form that was opened longer ago is asked to be sent again.</summary>
    [Range(1, 168)]
    public int HoursToFillIn { get; init; } = 24;

    /// <summary>How long the link works that confirms an address for a reply.</summary>
    [Range(1, 720)]
    public int ReplyLinkHours { get; init; } = 72;

    /// <summary>Mails that an address gets in a day while nobody has confirmed it.</summary>
    [Range(1, 100)]
    public int UnansweredMailsPerDay { get; init; } = 3;

    /// <summary>Drafts that the staff of one system may have at a time.</summary>
    [Range(1, 1_000)]
    public int DraftsPerSystem { get; init; } = 30;
}
