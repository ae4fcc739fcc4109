using System.Security.Cryptography;

namespace IcsDirectory.Proposals;

/// <summary>What an author is told: 80 bits by chance, in letters and digits that are not mistaken for each other.</summary>
public static class ProposalReference
{
    private const string Letters = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>As in "k7mq-2x9d-…": four groups of four.</summary>
    public static string New() => string.Join('-', RandomNumberGenerator.GetString(Letters, 16).Chunk(4).Select(group => new string(group)));
}
