using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace IcsDirectory.Accounts;

/// <summary>The secret of a link: 256 random bits. The database has only its hash.</summary>
public static class OneTimeToken
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>The secret is random, so that a plain hash cannot be guessed from.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
