using System.Data.Common;
using IcsDirectory.Cms.Data;

namespace IcsDirectory.Cms.Publications;

/// <summary>Asks the database what readers see, inside a transaction. Readers see a document when it and all above it are published
/// and none is in the recycle bin.</summary>
/// <remarks>Plain ADO: an import asks this some thousand times.</remarks>
internal sealed class ShownDocuments(DbTransaction transaction)
{
    private const string IsShownSql = """
        WITH RECURSIVE up (id, parent_id, shown) AS (
            SELECT id, parent_id, published AND NOT trashed FROM cms_node WHERE id = @id
            UNION ALL
            SELECT n.id, n.parent_id, n.published AND NOT n.trashed FROM cms_node n JOIN up ON n.id = up.parent_id WHERE n.id <> -1)
        SELECT coalesce(min(shown), 0) FROM up
        """;

    private const string LastSql = """
        SELECT name, data FROM cms_version WHERE node_id = @id AND published_at IS NOT NULL
        ORDER BY published_at DESC, id DESC LIMIT 1
        """;

    private const string BelowSql = """
        WITH RECURSIVE below (id) AS (
            SELECT id FROM cms_node WHERE parent_id = @id AND published AND NOT trashed
            UNION ALL
            SELECT n.id FROM cms_node n JOIN below ON n.parent_id = below.id WHERE n.published AND NOT n.trashed)
        SELECT n.key, n.content_type_id, v.name, v.data
        FROM below JOIN cms_node n ON n.id = below.id JOIN cms_version v ON v.node_id = n.id AND v.published
        ORDER BY n.level, n.id
        """;

    private const string PublishedSql = """
        SELECT v.name, v.data FROM cms_node n JOIN cms_version v ON v.node_id = n.id AND v.published WHERE n.key = @id
        """;

    public bool IsShown(int id)
    {
        using var command = Command(IsShownSql, id);
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) == 1;
    }

    /// <summary>What was published last, even if it was hidden since.</summary>
    public PublishedValues? Last(int id) => One(LastSql, id);

    public PublishedValues? Published(Guid key) => One(PublishedSql, key);

    /// <summary>Those below a document that are shown when it is.</summary>
    public IReadOnlyList<(Guid Key, int TypeId, PublishedValues Values)> Below(int id)
    {
        using var command = Command(BelowSql, id);
        using var reader = command.ExecuteReader();
        var found = new List<(Guid, int, PublishedValues)>();
        while (reader.Read())
        {
            found.Add((reader.GetGuid(0), reader.GetInt32(1), PublishedValues.Of(reader.GetString(2), reader.GetString(3))));
        }
        return found;
    }

    private PublishedValues? One(string sql, object id)
    {
        using var command = Command(sql, id);
        using var reader = command.ExecuteReader();
        return reader.Read() ? PublishedValues.Of(reader.GetString(0), reader.GetString(1)) : null;
    }

    private DbCommand Command(string sql, object id)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // the constants above
        command.CommandText = sql;
#pragma warning restore CA2100
        command.AddParameter("@id", id);
        return command;
    }
}
