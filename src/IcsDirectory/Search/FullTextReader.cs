using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace IcsDirectory.Search;

/// <summary>A connection that reads an image in place; for one thread at a time.</summary>
internal sealed class FullTextReader : IDisposable
{
    private const string SelectHead =
        "SELECT rowid FROM head WHERE head MATCH $match AND rowid >= $from ORDER BY rowid";

    private const string SelectWhole =
        "SELECT rowid FROM whole WHERE whole MATCH $match AND rowid >= $from ORDER BY rowid";

    private readonly byte[] _image; // keeps the memory that SQLite reads
    private readonly SqliteConnection _connection = new("Data Source=:memory:;Pooling=False");
    private readonly SqliteCommand _head;
    private readonly SqliteCommand _whole;

    public FullTextReader(byte[] image)
    {
        _image = image;
        _connection.Open();
        Attach();
        _head = new(SelectHead, _connection);
        _whole = new(SelectWhole, _connection);
        Prepare(_head);
        Prepare(_whole);
    }

    /// <summary>
    /// The documents from number <paramref name="from"/> on that match, ascending; read only as far as asked for.
    /// </summary>
    public IEnumerable<int> Read(FullTextTable table, string match, int from)
    {
        var select = table == FullTextTable.Head ? _head : _whole;
        select.Parameters[0].Value = match;
        select.Parameters[1].Value = from;
        using var rows = select.ExecuteReader();
        while (rows.Read())
        {
            yield return rows.GetInt32(0);
        }
    }

    public void Dispose()
    {
        _head.Dispose();
        _whole.Dispose();
        _connection.Dispose();
        GC.KeepAlive(_image);
    }

    private void Attach()
    {
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(_image, 0);
        var code = raw.sqlite3_deserialize(
            _connection.Handle, "main", address, _image.Length, _image.Length, raw.SQLITE_DESERIALIZE_READONLY);
        SqliteException.ThrowExceptionForRC(code, _connection.Handle);
    }

    private static void Prepare(SqliteCommand select)
    {
        select.Parameters.Add("$match", SqliteType.Text);
        select.Parameters.Add("$from", SqliteType.Integer);
        select.Prepare();
    }
}
