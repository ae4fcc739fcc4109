using System.Globalization;
using System.Security.Cryptography;
using IcsDirectory.Accounts;

namespace IcsDirectory.Survey.Answering;

/// <summary>The code that shows that a second browser is in the hands of the mailbox's people. The database has only its hash.</summary>
internal static class AccessCode
{
    /// <summary>Eight digits, to be read in a mailbox and typed.</summary>
    public static string New() => RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>Of no use to any other browser.</summary>
    public static string HashOf(string code, string browserHash) => OneTimeToken.HashOf($"{browserHash} {code}");
}
