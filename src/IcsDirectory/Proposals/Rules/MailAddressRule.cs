using System.Net.Mail;

namespace IcsDirectory.Proposals.Rules;

/// <summary>Which addresses mail may be sent to: one address, nothing around it.</summary>
public static class MailAddressRule
{
    /// <param name="text">Not empty.</param>
    /// <returns>What to do; none when nothing is wrong.</returns>
    public static string? Problem(string text) => IsAddress(text)
        ? null
        : "Enter one email address, such as name@example.nhs.uk";

    private static bool IsAddress(string text) =>
        text.Length <= StatementLimits.MailAddress
        && text.All(letter => letter is > ' ' and < '\x7f' and not (',' or ';' or '<' or '>' or '"' or '(' or ')' or '\\'))
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.Host.Contains('.', StringComparison.Ordinal)
        && !address.Host.StartsWith('[');
}
