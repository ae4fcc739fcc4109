using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace IcsDirectory.Search;

/// <summary>Writes the full-text tables of one index; a row's id is its document's number.</summary>
/// <remarks>
/// The tables keep no content, no columns and no positions (detail=none): documents and ranking are in memory, so all
/// that is asked of SQLite is which documents have all of some words, in the order of their numbers, which it answers
/// as a stream. Words arrive folded, so the ascii tokenizer only parts them at spaces. bm25 is not used: it scores
/// every match before the first is returned.
/// </remarks>
internal sealed class FullTextBuilder : IDisposable
{
    private const string Schema = """
        PRAGMA journal_mode = OFF;
        CREATE VIRTUAL TABLE head USING fts5(
            words, content='', columnsize=0, detail=none, tokenize='ascii', prefix='1 2 3 4 5 6 7 8');
        CREATE VIRTUAL TABLE whole USING fts5(
            words, content='', columnsize=0, detail=none, tokenize='ascii', prefix='1 2 3 4 5 6 7 8');
        """;

    private const string Optimize = """
        INSERT INTO head(head) VALUES ('optimize');
        INSERT INTO whole(whole) VALUES ('optimize');
        """;

    private readonly SqliteConnection _connection = new("Data Source=:memory:;Pooling=False");
    private readonly SqliteTransaction _transaction;
    private readonly SqliteCommand _head;
    private readonly SqliteCommand _whole;

    public FullTextBuilder()
    {
        _connection.Open();
        using var schema = new SqliteCommand(Schema, _connection);
        schema.ExecuteNonQuery();
        _transaction = _connection.BeginTransaction();
        _head = new("INSERT INTO head(rowid, words) VALUES ($id, $words)", _connection, _transaction);
        _whole = new("INSERT INTO whole(rowid, words) VALUES ($id, $words)", _connection, _transaction);
        AddParameters(_head);
        AddParameters(_whole);
    }

    /// <summary>Documents are added in the order of their numbers.</summary>
    public void Add(int document, IReadOnlyCollection<string> headWords, IReadOnlyCollection<string> allWords)
    {
        Insert(_head, document, headWords);
        Insert(_whole, document, allWords);
    }

    /// <summary>The finished database as bytes that do not move in memory.</summary>
    public byte[] ToImage()
    {
        _transaction.Commit();
        using var optimize = new SqliteCommand(Optimize, _connection);
        optimize.ExecuteNonQuery();
        var copy = raw.sqlite3_serialize(_connection.Handle, "main", out var size, 0);
        try
        {
            var image = GC.AllocateUninitializedArray<byte>(checked((int)size), pinned: true);
            Marshal.Copy(copy, image, 0, image.Length);
            return image;
        }
        finally
        {
            raw.sqlite3_free(copy);
        }
    }

    public void Dispose()
    {
        _head.Dispose();
        _whole.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }

    private static void Insert(SqliteCommand insert, int document, IReadOnlyCollection<string> words)
    {
        insert.Parameters[0].Value = document;
        insert.Parameters[1].Value = string.Join(' ', words);
        insert.ExecuteNonQuery();
    }

    private static void AddParameters(SqliteCommand insert)
    {
        insert.Parameters.Add("$id", SqliteType.Integer);
        insert.Parameters.Add("$words", SqliteType.Text);
    }
}
