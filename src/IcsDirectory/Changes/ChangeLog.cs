using System.Collections.Immutable;

namespace IcsDirectory.Changes;

/// <summary>The change log as readers see it at one moment.</summary>
public sealed class ChangeLog
{
    public static readonly ChangeLog Empty = new([]);

    private readonly ILookup<string, ChangeEntry> _bySystem;
    private readonly Dictionary<string, DateTime> _redactedAt;

    /// <param name="entries">In their order.</param>
    public ChangeLog(ImmutableArray<ChangeEntry> entries)
    {
        Entries = entries;
        _bySystem = entries.Where(entry => entry.SystemSlug.Length > 0).ToLookup(entry => entry.SystemSlug);
        _redactedAt = entries.SelectMany(entry => entry.Redacts.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => (Seq: part.Split(':')[0], entry.At)))
            .GroupBy(part => part.Seq).ToDictionary(same => same.Key, same => same.Max(part => part.At));
    }

    /// <summary>The oldest first.</summary>
    public ImmutableArray<ChangeEntry> Entries { get; }

    /// <summary>The number of the last entry; 0 while there is none.</summary>
    public long LastSeq => Entries.IsEmpty ? 0 : Entries[^1].Seq;

    /// <summary>The hash of the last entry, in hexadecimal: who keeps it can tell later whether the log was made anew.</summary>
    public string LastHash => Entries.IsEmpty ? "" : Convert.ToHexStringLower(Entries[^1].Hash);

    /// <summary>Entries about a system, the oldest first.</summary>
    public IEnumerable<ChangeEntry> Of(string systemSlug) => _bySystem[systemSlug];

    /// <summary>The first time that a document was shown here.</summary>
    public ChangeEntry? FirstShown(string documentType, string slug) => Entries.FirstOrDefault(entry =>
        entry.IsOfWholeDocument && entry.IsAbout(ChangeAction.Published) && entry.DocumentType == documentType && entry.DocumentSlug == slug);

    /// <summary>UTC; when it was written, or when words were last taken out of it.</summary>
    public DateTime UpdatedAt(ChangeEntry entry) =>
        _redactedAt.GetValueOrDefault(entry.Seq.ToString(System.Globalization.CultureInfo.InvariantCulture), entry.At);

    public ChangeLog With(IEnumerable<ChangeEntry> added) => new([.. Entries, .. added]);
}
