using System.Data.Common;
using System.Text.Json;
using IcsDirectory.Accounts;
using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Web.Accounts;

/// <summary>All that the database holds on a person: every row of every table that names their account or their address. It goes by
/// the names of columns, so that a new table is not forgotten. Secrets are named but not shown: whoever exports could use them.</summary>
public sealed class ExportPerson(DirectoryDb db, SiteDatabase<DirectoryDb> database, TimeProvider clock)
{
    private const string Hidden = "(kept, not shown)";
    private static readonly HashSet<string> OfAccount = ["account_id", "user_id", "invited_by"];

    private static readonly HashSet<string> Secrets =
        ["password_hash", "security_stamp", "concurrency_stamp", "token_hash", "account_user_tokens.value", "account_user_passkeys.data", "account_session.key", "outgoing_mail.body"];

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <returns>JSON; none when there is no such account, or it is not the actor's to look after.</returns>
    public async Task<byte[]?> RunAsync(InvitePerson.Actor by, int id, CancellationToken cancel)
    {
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (account is null || !(PeopleRules.MayManage(by.Role, account.Role) || by.AccountId == id))
        {
            return null;
        }

        await using var connection = database.Open();
        var tables = new SortedDictionary<string, List<Dictionary<string, object?>>>(StringComparer.Ordinal);
        foreach (var (table, columns) in await ColumnsAsync(connection, cancel))
        {
            var rows = await RowsAsync(connection, table, columns, account, cancel);
            if (rows.Count > 0)
            {
                tables[table] = rows;
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(new { exportedAt = clock.GetUtcNow(), tables }, Readable);
    }

    private static async Task<List<(string Table, List<string> Columns)>> ColumnsAsync(DbConnection connection, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY 1, c.cid";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new List<(string Table, string Column)>();
        while (await reader.ReadAsync(cancel))
        {
            found.Add((reader.GetString(0), reader.GetString(1)));
        }

        return [.. found.GroupBy(f => f.Table, f => f.Column).Select(g => (g.Key, g.ToList()))];
    }

    private static async Task<List<Dictionary<string, object?>>> RowsAsync(
        DbConnection connection, string table, List<string> columns, Account account, CancellationToken cancel)
    {
        string[] terms =
        [
            .. columns.Where(c => OfAccount.Contains(c) || c.EndsWith("_account_id", StringComparison.Ordinal)).Select(c => $"\"{c}\" = @id"),
            .. columns.Where(IsOfAddress).Select(c => $"\"{c}\" = @email COLLATE NOCASE"),
            .. table == "account" ? ["id = @id"] : Array.Empty<string>(),
        ];
        if (terms.Length == 0)
        {
            return [];
        }

        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names of tables and columns, from the database's own schema
        command.CommandText = $"SELECT * FROM \"{table}\" WHERE {string.Join(" OR ", terms)}";
#pragma warning restore CA2100
        command.AddParameter("@id", account.Id);
        command.AddParameter("@email", account.Email!);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<Dictionary<string, object?>>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(columns.ToDictionary(c => c, c => ValueOf(reader, table, c)));
        }

        return rows;
    }

    private static bool IsOfAddress(string column) =>
        column == "recipient" || column.EndsWith("address", StringComparison.Ordinal) || column.EndsWith("email", StringComparison.Ordinal);

    private static object? ValueOf(DbDataReader reader, string table, string column) =>
        reader[column] is DBNull ? null
        : Secrets.Contains(column) || Secrets.Contains($"{table}.{column}") ? Hidden
        : reader[column] is byte[] bytes ? Convert.ToHexStringLower(bytes) : reader[column];
}
