using System.Globalization;
using System.Security.Cryptography;
using IcsDirectory.Proposals;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Web.Proposals;

/// <summary>Tells how long someone took over a form: it carries the signed instant at which it was opened.</summary>
public sealed class FormClock(IDataProtectionProvider protection, IOptions<ProposalOptions> options, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("public proposal form");

    public string Begin() => _protector.Protect(clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));

    /// <param name="begun">What <see cref="Begin"/> gave.</param>
    /// <returns>What to tell whoever sent it; none when it took as long as a person takes.</returns>
    public string? Problem(string? begun) => Age(begun) switch
    {
        null => "This form was opened too long ago or came in part only. Look it over and send it again",
        { } age when age < TimeSpan.FromSeconds(options.Value.SecondsToFillIn) =>
            "This form was sent very soon after it was opened, as programs do. Look it over and send it again",
        { } age when age > TimeSpan.FromHours(options.Value.HoursToFillIn) =>
            "This form was opened too long ago or came in part only. Look it over and send it again",
        _ => null,
    };

    /// <summary>Keeps the instant at which the form was first opened, unless that is of no use any more.</summary>
    public string Again(string? begun) => Age(begun) is { } age && age <= TimeSpan.FromHours(options.Value.HoursToFillIn) ? begun! : Begin();

    private TimeSpan? Age(string? begun)
    {
        try
        {
            var ticks = long.Parse(_protector.Unprotect(begun ?? ""), CultureInfo.InvariantCulture);
            return clock.GetUtcNow() - new DateTimeOffset(ticks, TimeSpan.Zero);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
