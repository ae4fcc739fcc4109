using System.Data.Common;
using IcsDirectory.Cms.Data;

namespace IcsDirectory.Changes;

/// <summary>Takes words out of the site's other tables that hold what people wrote: proposals, emails, and why something was done.</summary>
internal sealed class RedactOtherTables(DbConnection connection, DbTransaction transaction, RedactedWords words)
{
    private static readonly (string Table, string[] Texts, string[] Json)[] Tables =
    [
        ("proposal", ["note"], []),
        ("proposed_change", ["reason", "public_note"], ["draft", "accepted"]),
        ("outgoing_mail", ["subject", "body"], []),
        ("content_act", ["note"], []),
        ("archived_copy", ["taken_out_reason"], []),
    ];

    public void Run()
    {
        foreach (var (table, texts, json) in Tables)
        {
            foreach (var column in texts.Concat(json))
            {
                Rewrite(table, column, json.Contains(column) ? text => words.TakenOutOfJson(text) : words.TakenOutOf);
            }
        }
    }

    private void Rewrite(string table, string column, Func<string, string> rewrite)
    {
        foreach (var (id, text) in Read(table, column))
        {
            if (rewrite(text) is var left && left != text)
            {
                using var command = Command($"UPDATE {table} SET {column} = @text WHERE id = @id", ("@text", left), ("@id", id));
                command.ExecuteNonQuery();
            }
        }
    }

    private List<(long Id, string Text)> Read(string table, string column)
    {
        using var command = Command($"SELECT id, {column} FROM {table} WHERE {column} IS NOT NULL AND {column} <> ''");
        using var reader = command.ExecuteReader();
        var rows = new List<(long, string)>();
        while (reader.Read())
        {
            rows.Add((reader.GetInt64(0), reader.GetString(1)));
        }

        return rows;
    }

    private DbCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // tables and columns are constants of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.AddParameter(name, value);
        }

        return command;
    }
}
