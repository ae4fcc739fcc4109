namespace IcsDirectory.Mail;

/// <summary>An email to be sent, kept from the transaction that caused it until it is sent.</summary>
public sealed class OutgoingMail
{
    public int Id { get; set; }

    /// <summary>Unique; becomes the message's Message-ID, so that whoever receives it twice can tell.</summary>
    public required Guid Key { get; set; }

    /// <summary>One address.</summary>
    public required string Recipient { get; set; }

    public required string Subject { get; set; }

    /// <summary>Plain text.</summary>
    public required string Body { get; set; }

    public required DateTime CreatedAt { get; set; }

    /// <summary>Not to be tried before.</summary>
    public required DateTime DueAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Until then it is in the hands of one worker, and no other takes it.</summary>
    public DateTime? ClaimedUntil { get; set; }

    /// <summary>Set once it was handed over; its body is forgotten then.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>Set when no more is tried.</summary>
    public DateTime? GivenUpAt { get; set; }
}
