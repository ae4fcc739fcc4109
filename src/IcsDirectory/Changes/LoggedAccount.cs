using System.Globalization;
using System.Security.Cryptography;

namespace IcsDirectory.Changes;

/// <summary>Which account made an entry: for the desk, never published. The id goes when the account does, and its digest stays.</summary>
public sealed record LoggedAccount(int? Id, byte[]? Salt, byte[]? Digest)
{
    public static readonly LoggedAccount None = new(null, null, null);

    public static LoggedAccount Of(int? id)
    {
        if (id is not { } known)
        {
            return None;
        }

        var salt = RandomNumberGenerator.GetBytes(16);
        return new(known, salt, Digested(salt, known));
    }

    internal bool IsIntact => (Digest, Id) switch
    {
        (null, _) => this == None,
        (_, null) => true, // the account was removed
        ({ } digest, { } id) => Salt is not null && Digested(Salt, id).AsSpan().SequenceEqual(digest),
    };

    private static byte[] Digested(byte[] salt, int id) => ChangeHash.Digest(salt, id.ToString(CultureInfo.InvariantCulture));
}
