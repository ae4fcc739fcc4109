namespace IcsDirectory.Mail;

/// <summary>Hands one mail over.</summary>
public interface IMailSender
{
    /// <summary>Where to, for the log.</summary>
    string Destination { get; }

    /// <summary>Throws when the mail could not be handed over, or when that is not certain.</summary>
    void Send(OutgoingMail mail);
}
