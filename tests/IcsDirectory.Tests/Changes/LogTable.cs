using IcsDirectory.Changes;
using IcsDirectory.Data;
using Microsoft.Data.Sqlite;

namespace IcsDirectory.Tests.Changes;

/// <summary>The change log's table in a database of its own, with what guards it.</summary>
internal static class LogTable
{
    public static SqliteConnection Open()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Execute(connection, "CREATE TABLE account (id INTEGER PRIMARY KEY); INSERT INTO account VALUES (1), (2), (3)");
        Execute(connection, Script());
        return connection;
    }

    /// <summary>Empties the log and writes these entries, one transaction each.</summary>
    /// <param name="keepTriggers">Otherwise the triggers are dropped that refuse to change an entry.</param>
    public static void Fill(SqliteConnection connection, IEnumerable<(ChangeDraft, Acting)> acts, bool keepTriggers = false)
    {
        Execute(connection, "DROP TABLE change_entry; DROP TABLE change_head");
        Execute(connection, Script());
        foreach (var act in acts)
        {
            using var transaction = connection.BeginTransaction();
            AppendChanges.Run(transaction, [act], DateTimeOffset.UtcNow);
            transaction.Commit();
        }

        if (!keepTriggers)
        {
            Execute(connection, "DROP TRIGGER change_entry_stays; DROP TRIGGER change_entry_is_settled; DROP TRIGGER change_entry_value_only_goes");
        }
    }

    public static VerifyChangeLog.Outcome Verify(SqliteConnection connection) => VerifyChangeLog.Run(connection, null);

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Script()
    {
        using var reader = new StreamReader(typeof(DirectoryDb).Assembly.GetManifestResourceStream("Data/Schema/sqlite/0004-change-log.sql")!);
        return reader.ReadToEnd();
    }
}
