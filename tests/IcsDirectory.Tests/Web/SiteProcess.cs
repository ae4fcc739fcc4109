using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace IcsDirectory.Tests.Web;

/// <summary>The real site in a process of its own, with a database and a mail folder of a test's own, to be killed and started again.</summary>
internal sealed partial class SiteProcess : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("site-process-").FullName;
    private Process? _process;
    private Task<string> _output = Task.FromResult("");
    private TaskCompletionSource<Uri> _address = new();

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
        _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _output = ReadAsync(_process.StandardOutput, _address);
    }

    /// <summary>Where the site listens, once it does.</summary>
    public Task<Uri> AddressAsync() => _address.Task.WaitAsync(TimeSpan.FromMinutes(1));

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

    /// <returns>Rows, each cell as text.</returns>
    public List<string[]> Texts(string sql)
    {
        using var connection = Open();
        using var command = Command(connection, sql);
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? "")]);
        }

        return rows;
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

    private static async Task<string> ReadAsync(StreamReader output, TaskCompletionSource<Uri> address)
    {
        var text = new StringBuilder();
        while (await output.ReadLineAsync() is { } line)
        {
            text.AppendLine(line);
            if (Listening().Match(line) is { Success: true } found)
            {
                address.TrySetResult(new(found.Value));
            }
        }

        return text.ToString();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9][0-9]*")]
    private static partial Regex Listening();

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
