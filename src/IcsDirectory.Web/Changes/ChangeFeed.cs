using IcsDirectory.Changes;

namespace IcsDirectory.Web.Changes;

/// <summary>What every kind of feed says.</summary>
/// <param name="Base">Scheme and host of the site.</param>
/// <param name="Self">The feed's own address.</param>
/// <param name="Page">The same as a page.</param>
/// <param name="Next">Where the entries before these are; none at the end.</param>
internal sealed record ChangeFeed(string Title, string Base, string Self, string Page, string? Next, IReadOnlyList<ListChanges.Row> Rows)
{
    /// <summary>UTC; of an empty feed, the day before the systems were set up.</summary>
    public DateTime UpdatedAt => Rows.Count == 0 ? new(2022, 6, 30, 0, 0, 0, DateTimeKind.Utc) : Rows.Max(row => row.UpdatedAt);

    /// <summary>The same wherever the site stands and however often it is asked: made from the entry's hash, which never changes.</summary>
    public static string IdOf(ListChanges.Row row)
    {
        var bytes = row.Entry.Hash.AsSpan(0, 16).ToArray();
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80); // UUID version 8: made by a rule of one's own
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    /// <summary>Where it is shown; for what has no page, the list of changes.</summary>
    public string LinkOf(ListChanges.Row row) => row.Path.Length > 0 ? Base + row.Path : Page;

    /// <summary>All that is known of a change, a line each.</summary>
    public static string TextOf(ListChanges.Row row) => string.Join('\n', new (string Label, string? Text)[]
    {
        ("Old", row.Old), ("New", row.New), ("Effective", row.Effective),
        ("Source", row.Source is { } source ? $"{source.Title}, {source.Publisher}" : null), ("By role", row.Entry.Role), ("Note", row.Note),
    }.Where(line => !string.IsNullOrEmpty(line.Text)).Select(line => $"{line.Label}: {line.Text}"));
}
