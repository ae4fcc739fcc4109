using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace IcsDirectory.Proposals;

/// <summary>The secret of a link that confirms an address.</summary>
internal static class ReplyToken
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
