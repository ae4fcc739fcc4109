using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace IcsDirectory.Cms.Data;

/// <summary>Writes the database's file anew, so that nothing of what was deleted or overwritten is left in its free space or in the
/// write-ahead log. Copies and backups that were made before, and what the disk itself keeps, are beyond its reach.</summary>
public sealed class ScrubDatabase
{
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly ContentDatabase _database;

    internal ScrubDatabase(ContentDatabase database) => _database = database;

    /// <summary>Call it outside any scope.</summary>
    /// <returns>False when other readers or writers did not leave it the moment that it needs; it can be called again.</returns>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        using var connection = _database.Open();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (TryRun(connection))
            {
                return true;
            }
            await Task.Delay(Pause, cancel);
        }
        return false;
    }

    private static bool TryRun(DbConnection connection)
    {
        try
        {
            Execute(connection, "VACUUM");
            return Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)") == 0;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is 5 or 6) // SQLITE_BUSY, SQLITE_LOCKED
        {
            return false;
        }
    }

    private static long Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the constants above
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar() as long? ?? 0;
    }
}
