using System.ComponentModel.DataAnnotations;
using MimeKit;

namespace IcsDirectory.Mail;

/// <summary>How mail leaves the site. The <c>Mail</c> section.</summary>
public sealed class MailOptions : IValidatableObject
{
    /// <summary>The SMTP relay's name. Without one, mail is written to <see cref="PickupFolder"/>.</summary>
    public string? Host { get; init; }

    [Range(1, 65_535)]
    public int Port { get; init; } = 587;

    /// <summary>Whether the relay must take STARTTLS. Only a relay on this machine can do without.</summary>
    public bool StartTls { get; init; } = true;

    public string? User { get; init; }

    public string? Password { get; init; }

    [Required]
    public string From { get; init; } = "ICS Procurement Directory <no-reply@localhost>";

    /// <summary>Relative to the content root.</summary>
    [Required]
    public string PickupFolder { get; init; } = "data/mail";

    /// <summary>False keeps this node from sending; the mail waits for another.</summary>
    public bool IsSending { get; init; } = true;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!MailboxAddress.TryParse(From, out var from) || from.Domain.Length == 0 || From.Any(char.IsControl))
        {
            yield return new("Mail:From must be an address, with or without a name: Directory <no-reply@example.org>.", [nameof(From)]);
        }
    }
}
