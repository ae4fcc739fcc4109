using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Web;

/// <summary>The whole site on a free port of this machine, with a database and settings of its own. Security stays on.</summary>
public sealed class DirectorySite : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("directory-site-").FullName;
    private static readonly Lazy<string> Template = new(MakeTemplate);
    private (string Key, string Value)[] _settings = [];
    private bool _isTemplate;
    private Action<IServiceCollection> _services = _ => { };
    private readonly Lazy<HttpClient> _reader;

    public DirectorySite()
    {
        UseKestrel(); // its port is a setting: given here, it would be set while the site may already be starting
        _reader = new(() => ReaderOf(Address));
    }

    /// <summary>A site of a test's own.</summary>
    /// <param name="settings">Win over appsettings.json.</param>
    /// <param name="services">Added last.</param>
    public static DirectorySite With((string Key, string Value)[] settings, Action<IServiceCollection>? services = null) =>
        new() { _settings = settings, _services = services ?? (_ => { }) };

    /// <summary>A copy of a database that has all the content: importing it anew would take each host seconds.</summary>
    public static void CopyDatabase(string file) => File.Copy(Template.Value, file);

    /// <summary>Where mail is written to when it is sent, which by itself it is not.</summary>
    public string MailFolder => Path.Combine(_folder, "mail");

    /// <summary>Where the site listens; starts it.</summary>
    public Uri Address
    {
        get
        {
            StartServer();
            var server = Services.GetRequiredService<IServer>();
            return new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        }
    }

    /// <summary>Follows no redirect, keeps no cookie, unpacks nothing.</summary>
    public HttpClient Reader => _reader.Value;

    public Task<HttpResponseMessage> GetAsync(string path) => Reader.GetAsync(path);

    /// <exception cref="Xunit.Sdk.XunitException">The page does not answer 200.</exception>
    public async Task<IDocument> GetPageAsync(string path)
    {
        using var response = await GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{path} answered {(int)response.StatusCode}");
        return await DocumentOfAsync(response);
    }

    public static async Task<IDocument> DocumentOfAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        var database = Path.Combine(_folder, "directory.db");
        if (!_isTemplate)
        {
            CopyDatabase(database);
        }

        builder.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
        builder.UseSetting("ConnectionStrings:umbracoDbDSN", $"Data Source={database}");
        builder.UseSetting("Mail:PickupFolder", MailFolder);
        builder.UseSetting("Mail:IsSending", "false"); // so that tests find in the outbox what was put there
        builder.UseSetting("Survey:IsRunning", "false"); // so that nothing happens in a round but what a test does
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureServices(_services);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static string MakeTemplate()
    {
        using var site = new DirectorySite { _isTemplate = true };
        site.StartServer();
        var template = Path.Combine(Directory.CreateTempSubdirectory("directory-template-").FullName, "directory.db");
        using var connection = new SqliteConnection($"Data Source={Path.Combine(site._folder, "directory.db")};Pooling=False");
        connection.Open();
        using var copy = connection.CreateCommand();
        copy.CommandText = "VACUUM INTO $file";
        copy.Parameters.AddWithValue("$file", template);
        copy.ExecuteNonQuery();
        return template;
    }

    private static HttpClient ReaderOf(Uri address)
    {
        var wire = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        return new HttpClient(wire) { BaseAddress = address };
    }
}
