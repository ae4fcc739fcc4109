using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;

namespace IcsDirectory.Cms.Data;

/// <summary>Which file the database is, before the site is put together.</summary>
public static class DatabaseFile
{
    /// <returns>The full path.</returns>
    public static string Of(WebApplicationBuilder builder) => new ContentDatabase(builder.Configuration, builder.Environment).File;

    /// <summary>Takes another file instead of the one in the settings.</summary>
    public static void Use(WebApplicationBuilder builder, string file) =>
        builder.Configuration[$"ConnectionStrings:{ContentDatabase.ConnectionName}"] = ConnectionString(file);

    public static string ConnectionString(string file) => new SqliteConnectionStringBuilder { DataSource = file }.ToString();
}
