using System.Security.Cryptography;

namespace IcsDirectory.Changes;

/// <summary>A value of the change log and what the chain holds of it: a digest over a random salt. Without the salt nobody can find
/// out by trying which value a digest was made of.</summary>
/// <param name="Text">In words; none where there is no value, and once it was taken away.</param>
/// <param name="Code">The code of the vocabulary; empty where there is none.</param>
public sealed record LoggedValue(string? Text, string? Code, byte[]? Salt, byte[]? Digest)
{
    /// <summary>In bytes.</summary>
    private const int SaltLength = 16;

    public static readonly LoggedValue None = new(null, null, null, null);

    /// <summary>Whether there was a value, and a redaction took it away.</summary>
    public bool IsErased => Digest is not null && Text is null;

    public static LoggedValue Of(string text, string code = "")
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        return new(text, code, salt, ChangeHash.Digest(salt, text, code));
    }

    /// <summary>Whether the value is what its digest was made of; an erased one cannot tell.</summary>
    internal bool IsIntact => (Digest, Text) switch
    {
        (null, _) => this == None,
        (_, null) => Code is null && Salt is null,
        _ => Code is not null && Salt is not null && ChangeHash.Digest(Salt, Text, Code).AsSpan().SequenceEqual(Digest),
    };
}
