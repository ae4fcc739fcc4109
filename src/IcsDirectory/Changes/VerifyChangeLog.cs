using System.Data.Common;
using System.Globalization;
using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using Microsoft.Data.Sqlite;

namespace IcsDirectory.Changes;

/// <summary>Walks the change log and finds the first entry that is not as it was written.</summary>
/// <remarks>Somebody who can write to the database can make a whole new chain: the hash of the last entry is published with the
/// changes, so that others can tell.</remarks>
public sealed class VerifyChangeLog(SiteDatabase<DirectoryDb> database)
{
    public abstract record Outcome
    {
        private Outcome()
        {
        }

        /// <param name="Hash">Of the last entry, in hexadecimal.</param>
        public sealed record Whole(long Count, string Hash) : Outcome;

        /// <param name="Seq">The first entry that is not right.</param>
        public sealed record Broken(long Seq, string What) : Outcome;
    }

    public Outcome Run()
    {
        using var connection = database.Open();
        using var moment = ((SqliteConnection)connection).BeginTransaction(deferred: true); // writers need not wait
        return Run(connection, moment);
    }

    internal static Outcome Run(DbConnection connection, DbTransaction? moment)
    {
        var table = new ChangeLogTable(connection, moment);
        var (seq, hash) = (0L, ChangeHash.Start);
        var (erased, redacted) = (new List<(long Seq, string Part)>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var entry in table.After(long.MinValue))
        {
            seq++;
            if (Problem(entry, seq, hash) is { } problem)
            {
                return new Outcome.Broken(seq, problem);
            }

            hash = entry.Hash;
            erased.AddRange(Erased(entry).Select(part => (seq, part)));
            redacted.UnionWith(entry.Redacts.Split(',', StringSplitOptions.RemoveEmptyEntries));
        }

        return (Outcome?)MissedAtTheEnd(table.Head(), seq, hash) ?? NotRedacted(erased, redacted) ?? (Outcome)new Outcome.Whole(seq, Convert.ToHexStringLower(hash));
    }

    private static string? Problem(ChangeEntry entry, long seq, byte[] before) =>
        entry.Seq != seq ? $"gap: the next entry is {entry.Seq}"
        : !entry.PrevHash.AsSpan().SequenceEqual(before) ? "prev: it does not follow the entry before"
        : !ChangeHash.Of(entry).AsSpan().SequenceEqual(entry.Hash) ? "hash: it does not say what it said when it was written"
        : !entry.Old.IsIntact ? "digest: the old value is not the one that was written"
        : !entry.New.IsIntact ? "digest: the new value is not the one that was written"
        : !entry.Note.IsIntact ? "digest: the note is not the one that was written"
        : !entry.Account.IsIntact ? "digest: the account is not the one that was written"
        : null;

    private static IEnumerable<string> Erased(ChangeEntry entry) =>
        new[] { ("old", entry.Old), ("new", entry.New), ("note", entry.Note) }.Where(part => part.Item2.IsErased).Select(part => part.Item1);

    private static Outcome.Broken? MissedAtTheEnd((long Seq, byte[] Hash) head, long last, byte[] hash) =>
        head.Seq > last ? new(last + 1, $"gap: the log had {head.Seq} entries")
        : head.Seq < last ? new(head.Seq + 1, "gap: it was added past the end of the log")
        : !head.Hash.AsSpan().SequenceEqual(hash) ? new(last, "hash: the log ended with another entry")
        : null;

    /// <summary>A value that is gone must be named by a redaction.</summary>
    private static Outcome.Broken? NotRedacted(IEnumerable<(long Seq, string Part)> erased, HashSet<string> redacted)
    {
        foreach (var (seq, part) in erased)
        {
            if (!redacted.Contains(Named(seq, part)))
            {
                return new(seq, $"digest: the {(part == "note" ? "note" : $"{part} value")} is gone, and no redaction tells of it");
            }
        }

        return null;
    }

    internal static string Named(long seq, string part) => string.Create(CultureInfo.InvariantCulture, $"{seq}:{part}");
}
