using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IcsDirectory.Proposals;

/// <summary>A published statement as its system's document holds it.</summary>
/// <param name="Draft">Its fields as a form shows them, those of its source included.</param>
/// <param name="RecordedAt">UTC, to the second.</param>
/// <param name="WithdrawnAt">UTC; none while it stands.</param>
/// <param name="Fingerprint">Differs as soon as anything about it does: a form carries it, to tell whether the statement is still as
/// its reader saw it.</param>
public sealed record StoredStatement(Guid Key, StatementDraft Draft, DateTime RecordedAt, DateTime? WithdrawnAt, string Fingerprint)
{
    public string Id => IdOf(Key);

    public bool Stands => WithdrawnAt is null;

    /// <summary>The last part of a statement's address.</summary>
    public static string IdOf(Guid key) => key.ToString("N")[..8];

    internal static StoredStatement Of(Guid key, IReadOnlyDictionary<string, string> values, StatementDraft draft) => new(
        key, draft, Instant(values.GetValueOrDefault("recordedAt")) ?? default, Instant(values.GetValueOrDefault("withdrawnAt")), Print(values));

    private static string Print(IReadOnlyDictionary<string, string> values)
    {
        var text = string.Join('\u001f', values.Where(value => value.Value.Length > 0).OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}\u001e{value.Value}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..24];
    }

    private static DateTime? Instant(string? text) => string.IsNullOrEmpty(text)
        ? null
        : DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
