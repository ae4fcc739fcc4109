using System.Data.Common;
using System.Globalization;

namespace IcsDirectory.Cms.Data;

/// <summary>Brings a database's tables up to date with numbered scripts, each applied once, in a transaction of its
/// own.</summary>
/// <remarks>Plain ADO: these are the statements that exist before there is a model to query.</remarks>
internal sealed class SchemaUpgrade(DbConnection connection, TimeProvider clock)
{
    /// <exception cref="SchemaScriptChangedException">A script that was applied before has another text
    /// now.</exception>
    public void Apply(IReadOnlyList<SchemaScript> scripts)
    {
        if (Pending(scripts).Count == 0)
        {
            return;
        }
        Run(null, """
            CREATE TABLE IF NOT EXISTS schema_script (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL)
            """);
        foreach (var script in scripts)
        {
            ApplyOnce(script);
        }
    }

    private IReadOnlyList<SchemaScript> Pending(IReadOnlyList<SchemaScript> scripts)
    {
        if (Scalar(null, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_script'") is null)
        {
            return scripts;
        }
        return [.. scripts.Where(s => !IsApplied(null, s))];
    }

    /// <summary>Asks again under the write lock: another process may have been first.</summary>
    private void ApplyOnce(SchemaScript script)
    {
        using var transaction = ContentDatabase.BeginWriting(connection);
        if (IsApplied(transaction, script))
        {
            return;
        }
        Run(transaction, script.Sql);
        Run(transaction, "INSERT INTO schema_script (name, sha256, applied_at) VALUES (@name, @hash, @at)",
            ("@name", script.Name),
            ("@hash", script.Hash),
            ("@at", clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)));
        transaction.Commit();
    }

    private bool IsApplied(DbTransaction? transaction, SchemaScript script)
    {
        var recorded = (string?)Scalar(
            transaction, "SELECT sha256 FROM schema_script WHERE name = @name", ("@name", script.Name));
        if (recorded is not null && recorded != script.Hash)
        {
            throw new SchemaScriptChangedException(script.Name, recorded, script.Hash);
        }
        return recorded is not null;
    }

    private object? Scalar(
        DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, string Value)> values)
    {
        using var command = Command(transaction, sql, values);
        return command.ExecuteScalar();
    }

    private void Run(DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, string Value)> values)
    {
        using var command = Command(transaction, sql, values);
        command.ExecuteNonQuery();
    }

    private DbCommand Command(DbTransaction? transaction, string sql, ReadOnlySpan<(string Name, string Value)> values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // constants of this class and scripts embedded in this assembly
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.AddParameter(name, value);
        }
        return command;
    }
}
