using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace IcsDirectory.Changes;

/// <summary>The hashes of the change log. Each part is hashed with a mark that tells "none" from "empty" and with its length, so
/// that no two entries read the same.</summary>
internal static class ChangeHash
{
    /// <summary>Rises when what is hashed changes; older entries keep theirs.</summary>
    public const int Format = 1;

    public static byte[] Start => new byte[SHA256.HashSizeInBytes];

    /// <summary>What an entry holds of a value.</summary>
    public static byte[] Digest(byte[] salt, params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, salt);
        foreach (var part in parts)
        {
            Add(hash, part);
        }

        return hash.GetHashAndReset();
    }

    public static byte[] Of(ChangeEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([Format]);
        Add(hash, entry.PrevHash);
        Add(hash, entry.Seq);
        Add(hash, entry.Format);
        string[] texts =
        [
            entry.RecordedAt, entry.DocumentKey, entry.DocumentType, entry.DocumentSlug, entry.Path, entry.SystemSlug, entry.Subject,
            entry.Field, entry.Property, entry.Label, entry.Action, entry.EffectiveOn, entry.EffectivePrecision, entry.SourceSlug,
            entry.Role, entry.Redacts,
        ];
        foreach (var text in texts)
        {
            Add(hash, text);
        }

        foreach (var digest in new[] { entry.Old.Digest, entry.New.Digest, entry.Note.Digest, entry.Account.Digest })
        {
            Add(hash, digest);
        }

        return hash.GetHashAndReset();
    }

    private static void Add(IncrementalHash hash, string text) => Add(hash, Encoding.UTF8.GetBytes(text));

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, byte[]? part)
    {
        Span<byte> head = stackalloc byte[1 + sizeof(int)];
        head[0] = part is null ? (byte)0 : (byte)1;
        BinaryPrimitives.WriteInt32BigEndian(head[1..], part?.Length ?? 0);
        hash.AppendData(head);
        hash.AppendData(part ?? []);
    }
}
