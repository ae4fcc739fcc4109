using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace IcsDirectory.Web.Accounts;

/// <summary>Codes of an authenticator app: TOTP (RFC 6238) with SHA-1, 30 seconds and 6 digits, which all apps know.</summary>
internal static class Authenticator
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int SecondsOfStep = 30;

    /// <summary>Steps that the app's clock may be early or late.</summary>
    private const int Drift = 1;

    /// <summary>160 bits, as 32 letters of base 32.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetString(Base32, 32);

    public static string CodeAt(string secret, DateTimeOffset at) => CodeOf(BytesOf(secret), StepAt(at));

    /// <returns>The step whose code it is; none when it is wrong. Whoever asks keeps it, so that no code counts twice.</returns>
    /// <param name="after">The last step that was used.</param>
    public static long? FindStep(string secret, string code, DateTimeOffset now, long after)
    {
        var (key, current) = (BytesOf(secret), StepAt(now));
        long? found = null;
        for (var step = current - Drift; step <= current + Drift; step++)
        {
            var isIt = CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(CodeOf(key, step)), System.Text.Encoding.UTF8.GetBytes(code));
            found = isIt && step > after ? step : found;
        }

        return found;
    }

    public static string AddressOf(string secret, string email) =>
        $"otpauth://totp/ICS%20Procurement%20Directory:{Uri.EscapeDataString(email)}?secret={secret}&issuer=ICS%20Procurement%20Directory&digits=6";

    private static long StepAt(DateTimeOffset at) => at.ToUnixTimeSeconds() / SecondsOfStep;

    private static string CodeOf(byte[] key, long step)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // the standard says SHA-1, and HMAC does not lean on what is broken in it
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf, 4)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] BytesOf(string secret)
    {
        var (bytes, bits, count) = (new List<byte>(), 0, 0);
        foreach (var letter in secret)
        {
            (bits, count) = ((bits << 5) | Base32.IndexOf(letter, StringComparison.Ordinal), count + 5);
            if (count >= 8)
            {
                count -= 8;
                bytes.Add((byte)(bits >> count));
                bits &= (1 << count) - 1;
            }
        }

        return [.. bytes];
    }
}
