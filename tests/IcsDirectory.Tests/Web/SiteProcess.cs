using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace IcsDirectory.Tests.Web;

/// <summary>The real site in a process of its own, with a database and a mail folder of a test's own, to be killed and started again.</summary>
internal sealed class SiteProcess : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("site-process-").FullName;
    private Process? _process;
    private Task<string> _output = Task.FromResult("");

    public SiteProcess() => DirectorySite.CopyDatabase(DatabaseFile);

    public string DatabaseFile => PathOf("directory.db");

    public string MailFolder => PathOf("mail");

    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <param name="environment">Settings, as environment variables.</param>
    public void Start(params (string Key, string Value)[] environment)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "IcsDirectory.Web.dll"), "--urls", "http://127.0.0.1:0"])
        { RedirectStandardOutput = true };
        (string, string)[] own = [("ASPNETCORE_ENVIRONMENT", "Production"), ("ConnectionStrings__umbracoDbDSN", $"Data Source={DatabaseFile}"), ("Mail__PickupFolder", MailFolder)];
        foreach (var (key, value) in own.Concat(environment))
        {
            start.Environment[key] = value;
        }

        _process = Process.Start(start)!;
        _output = _process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>As kill -9 does: the process learns nothing of it.</summary>
    /// <returns>What it had written to its log.</returns>
    public async Task<string> KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
        return await _output;
    }

    /// <summary>Puts a mail into the outbox as the site does.</summary>
    public void AddMail(Guid key, string body) => Execute(
        "INSERT INTO outgoing_mail (key, recipient, subject, body, created_at, due_at, attempts) VALUES ($key, 'made.up@example.org', 'A subject', $body, $now, $now, 0)",
        ("$key", key), ("$body", body), ("$now", DateTime.UtcNow));

    public void Execute(string sql, params (string Name, object Value)[] values)
    {
        using var connection = Open();
        using var command = Command(connection, sql, values);
        command.ExecuteNonQuery();
    }

    public long Count(string sql)
    {
        using var connection = Open();
        using var command = Command(connection, sql);
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        if (_process is { } running)
        {
            running.Kill();
            running.WaitForExit();
            running.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        connection.Open();
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of the tests
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
