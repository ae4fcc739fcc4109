using System.Data.Common;
using IcsDirectory.Cms.Data;

namespace IcsDirectory.Changes;

/// <summary>The table of the change log. Plain ADO: an import writes thousands of entries, and the first reader must not wait for
/// EF.</summary>
internal sealed class ChangeLogTable(DbConnection connection, DbTransaction? transaction)
{
    private const string Columns = """
        seq, format, recorded_at, document_key, document_type, document_slug, path, system_slug, subject, field, property, label, action,
        old_text, old_code, old_salt, old_digest, new_text, new_code, new_salt, new_digest, note_text, note_salt, note_digest,
        effective_on, effective_precision, source_slug, role, account_id, account_salt, account_digest, redacts, prev_hash, hash
        """;

    private static readonly string Insert =
        $"INSERT INTO change_entry ({Columns}) VALUES ({string.Join(", ", Enumerable.Range(0, 34).Select(Name))})";

    /// <summary>The last entry; seq 0 and zeros before the first.</summary>
    public (long Seq, byte[] Hash) Head()
    {
        using var command = Command("SELECT seq, hash FROM change_head");
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : (-1, []);
    }

    /// <summary>Adds entries that are hashed already, in their order.</summary>
    public void Append(IReadOnlyCollection<ChangeEntry> entries)
    {
        using var command = Command(Insert);
        foreach (var entry in entries)
        {
            command.Parameters.Clear();
            foreach (var (place, value) in Values(entry).Index())
            {
                command.AddParameter(Name(place), value);
            }

            command.ExecuteNonQuery();
        }

        var last = entries.Last();
        using var head = Command("UPDATE change_head SET seq = @seq, hash = @hash", ("@seq", last.Seq), ("@hash", last.Hash));
        head.ExecuteNonQuery();
    }

    /// <summary>Entries after one, in order, read as they are asked for.</summary>
    public IEnumerable<ChangeEntry> After(long seq)
    {
        using var command = Command($"SELECT {Columns} FROM change_entry WHERE seq > @seq ORDER BY seq", ("@seq", seq));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return Read(reader);
        }
    }

    /// <summary>Takes away values and their salts; their digests stay.</summary>
    /// <param name="part">"old", "new" or "note".</param>
    public void Erase(long seq, string part)
    {
        var columns = part switch
        {
            "old" => "old_text = NULL, old_code = NULL, old_salt = NULL",
            "new" => "new_text = NULL, new_code = NULL, new_salt = NULL",
            "note" => "note_text = NULL, note_salt = NULL",
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "An entry has an old value, a new one and a note."),
        };
        using var command = Command($"UPDATE change_entry SET {columns} WHERE seq = @seq", ("@seq", seq));
        command.ExecuteNonQuery();
    }

    private static object?[] Values(ChangeEntry entry) =>
    [
        entry.Seq, entry.Format, entry.RecordedAt, entry.DocumentKey, entry.DocumentType, entry.DocumentSlug, entry.Path, entry.SystemSlug,
        entry.Subject, entry.Field, entry.Property, entry.Label, entry.Action,
        entry.Old.Text, entry.Old.Code, entry.Old.Salt, entry.Old.Digest, entry.New.Text, entry.New.Code, entry.New.Salt, entry.New.Digest,
        entry.Note.Text, entry.Note.Salt, entry.Note.Digest,
        entry.EffectiveOn, entry.EffectivePrecision, entry.SourceSlug, entry.Role, entry.Account.Id, entry.Account.Salt,
        entry.Account.Digest, entry.Redacts, entry.PrevHash, entry.Hash,
    ];

    private static ChangeEntry Read(DbDataReader row) => new()
    {
        Seq = row.GetInt64(0),
        Format = row.GetInt64(1),
        RecordedAt = row.GetString(2),
        DocumentKey = row.GetString(3),
        DocumentType = row.GetString(4),
        DocumentSlug = row.GetString(5),
        Path = row.GetString(6),
        SystemSlug = row.GetString(7),
        Subject = row.GetString(8),
        Field = row.GetString(9),
        Property = row.GetString(10),
        Label = row.GetString(11),
        Action = row.GetString(12),
        Old = new(Text(row, 13), Text(row, 14), Bytes(row, 15), Bytes(row, 16)),
        New = new(Text(row, 17), Text(row, 18), Bytes(row, 19), Bytes(row, 20)),
        Note = new(Text(row, 21), Text(row, 21) is null ? null : "", Bytes(row, 22), Bytes(row, 23)),
        EffectiveOn = row.GetString(24),
        EffectivePrecision = row.GetString(25),
        SourceSlug = row.GetString(26),
        Role = row.GetString(27),
        Account = new(row.IsDBNull(28) ? null : row.GetInt32(28), Bytes(row, 29), Bytes(row, 30)),
        Redacts = row.GetString(31),
        PrevHash = row.GetFieldValue<byte[]>(32),
        Hash = row.GetFieldValue<byte[]>(33),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static byte[]? Bytes(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);

    private static string Name(int place) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"@p{place}");

    private DbCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // texts of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.AddParameter(name, value);
        }

        return command;
    }
}
