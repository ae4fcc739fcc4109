using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using IcsDirectory.Cms.Data;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Time;

namespace IcsDirectory.Sources;

/// <summary>Which archived copies there are, without their bytes, in memory: pages for everyone ask it and not the database. It is
/// read anew with every register, and adding a copy or taking one out makes a new one.</summary>
/// <remarks>Plain ADO: it is read at every start, before EF would have its model ready.</remarks>
public sealed class ArchivedCopies(SiteDatabase<DirectoryDb> database) : IRegisterProjection
{
    private volatile FrozenDictionary<Guid, ImmutableArray<Entry>> _bySource = FrozenDictionary<Guid, ImmutableArray<Entry>>.Empty;

    /// <param name="Length">In bytes.</param>
    /// <param name="TakenOutOn">The UK calendar day on which its bytes were taken out; none while they are kept.</param>
    /// <param name="TakenOutReason">Empty while they are kept.</param>
    public sealed record Entry(
        int Id, Guid SourceKey, string Sha256, ArchivedKind Kind, int Length, DateOnly TakenOn, DateOnly? TakenOutOn, string TakenOutReason)
    {
        public bool IsKept => TakenOutOn is null;

        public string Size => Length < 1024 * 1024
            ? $"{Math.Max(1, Length / 1024)} kB"
            : $"{(Length / (1024m * 1024m)).ToString("0.0", CultureInfo.InvariantCulture)} MB";
    }

    /// <returns>The latest day first.</returns>
    public ImmutableArray<Entry> Of(Guid sourceKey) => _bySource.GetValueOrDefault(sourceKey, []);

    public Entry? Find(Guid sourceKey, string sha256) => Of(sourceKey).FirstOrDefault(copy => copy.Sha256 == sha256);

    public void Refresh(Register register)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, source_key, sha256, kind, length, taken_on, taken_out_at, taken_out_reason FROM archived_copy ORDER BY taken_on DESC, id DESC";
        using var reader = command.ExecuteReader();
        _bySource = Rows(reader).GroupBy(copy => copy.SourceKey).ToFrozenDictionary(copies => copies.Key, copies => copies.ToImmutableArray());
    }

    private static IEnumerable<Entry> Rows(DbDataReader reader)
    {
        while (reader.Read())
        {
            yield return new(
                reader.GetInt32(0), Guid.Parse(reader.GetString(1)), reader.GetString(2), ArchivedKind.Find(reader.GetString(3))!, reader.GetInt32(4),
                DateOnly.ParseExact(reader.GetString(5), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                reader.IsDBNull(6) ? null : UkCalendar.UkDay(reader.GetDateTime(6)), reader.GetString(7));
        }
    }
}
