using System.Buffers.Binary;
using System.Security.Cryptography;

namespace IcsDirectory.Cms.Schema;

/// <summary>Gives schema items the same integer id in every process, on every machine.</summary>
internal static class StableId
{
    /// <summary>The first four bytes of the SHA-256 of the key's 32 lower-case hexadecimal digits, big-endian, without
    /// the sign bit; 1 in place of 0.</summary>
    public static int Of(Guid key)
    {
        var digits = System.Text.Encoding.ASCII.GetBytes(key.ToString("N"));
        var id = BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(digits)) & int.MaxValue;
        return id == 0 ? 1 : id;
    }

    /// <exception cref="InvalidOperationException">Two keys give the same id.</exception>
    public static void RequireDistinct(IEnumerable<(Guid Key, string Name)> items)
    {
        var known = new Dictionary<int, (Guid Key, string Name)>();
        foreach (var item in items)
        {
            if (!known.TryAdd(Of(item.Key), item) && known[Of(item.Key)].Key != item.Key)
            {
                throw new InvalidOperationException(
                    $"{item.Name} ({item.Key}) and {known[Of(item.Key)].Name} ({known[Of(item.Key)].Key}) get the same id from their keys. "
                    + "Give the newer of the two another key.");
            }
        }
    }
}
