using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace IcsDirectory.Cms.Data;

/// <summary>Where the engine's tables are, and how a connection to them is opened.</summary>
internal sealed class ContentDatabase
{
    /// <summary>As in any Umbraco site: ConnectionStrings:umbracoDbDSN.</summary>
    public const string ConnectionName = "umbracoDbDSN";

    private const string DefaultConnectionString = "Data Source=data/directory.db";
    private readonly string _connectionString;

    public ContentDatabase(IConfiguration configuration, IHostEnvironment environment)
    {
        var builder = new SqliteConnectionStringBuilder(
            configuration.GetConnectionString(ConnectionName) ?? DefaultConnectionString);
        // A relative path would follow the current directory, which differs between hosts.
        builder.DataSource = Path.GetFullPath(builder.DataSource, environment.ContentRootPath);
        builder.ForeignKeys = true;
        File = builder.DataSource;
        _connectionString = builder.ToString();
    }

    public string File { get; }

    public DbConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            Execute(connection, "PRAGMA synchronous = FULL");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Creates the file if it is missing and sets what lasts: the write-ahead log.</summary>
    public DbConnection Create()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        var connection = Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        return connection;
    }

    /// <summary>Takes the database's write lock at once: a transaction that reads first and writes later can fail with
    /// SQLITE_BUSY_SNAPSHOT.</summary>
    public static DbTransaction BeginWriting(DbConnection connection) =>
        ((SqliteConnection)connection).BeginTransaction(deferred: false);

    /// <summary>Several reads that see one moment.</summary>
    public static DbTransaction BeginReading(DbConnection connection) =>
        ((SqliteConnection)connection).BeginTransaction(deferred: true);

    public static ContentDb Context(DbConnection connection) => new(Options<ContentDb>(connection)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);

    public static ContentDb Context(DbConnection connection, DbTransaction? transaction)
    {
        var db = Context(connection);
        db.Database.UseTransaction(transaction);
        return db;
    }

    /// <summary>How any context of this site reaches the database.</summary>
    /// <param name="ownsConnection">Whether the context closes the connection when it is disposed.</param>
    public static DbContextOptionsBuilder<T> Options<T>(DbConnection connection, bool ownsConnection = false) where T : DbContext =>
        new DbContextOptionsBuilder<T>().UseSqlite(connection, ownsConnection);

    private static void Execute(DbConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the two constants above
        command.CommandText = pragma;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
