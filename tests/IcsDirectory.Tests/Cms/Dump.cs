using IcsDirectory.Cms.Data;

namespace IcsDirectory.Tests.Cms;

/// <summary>The engine's tables as text, to compare before and after.</summary>
internal static class Dump
{
    private static readonly string[] Tables = ["cms_node", "cms_version", "cms_schedule", "cms_audit", "cms_change"];

    public static IReadOnlyList<string> All(Engine site) =>
        [.. Tables.SelectMany(table => Table(site, table).Select(row => $"{table}: {row}"))];

    public static IReadOnlyList<string> Table(Engine site, string table)
    {
        using var connection = site.Get<ContentDatabase>().Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} ORDER BY 1";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(
                string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i).ToString())));
        }
        return rows;
    }
}
