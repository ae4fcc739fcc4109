using System.Net;
using System.Security.Cryptography;
using System.Text;
using IcsDirectory.Accounts;
using IcsDirectory.Changes;
using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using IcsDirectory.Tests.Changes;
using IcsDirectory.Tests.Web;
using IcsDirectory.Vocabulary;
using Microsoft.Data.Sqlite;
using Desk = IcsDirectory.Tests.Proposals.Desk;

namespace IcsDirectory.Tests.Sources;

/// <summary>A copy that shows what it should not is taken out; that there was one, and why it went, stays.</summary>
public sealed class TakeOutCopyTests : IDisposable
{
    private const string Slug = "waste-pipeline-notice-2026";
    private const string Library = $"/editor/sources/{Slug}";
    private const string Detail = "Jane O-Invented-Person, 01234 567890";
    private const string Reason = "It showed a <b>direct</b> line";
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes($"<!doctype html><p>{Detail}</p>{new string('.', 600_000)}");
    private static readonly string Sha256 = Convert.ToHexStringLower(SHA256.HashData(Bytes));
    private static readonly string Address = $"/sources/{Slug}/archive/{Sha256}";
    private static readonly string TakeOut = $"{Library}/copies/{Sha256}/take-out";
    private readonly DirectorySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_bytes_are_nowhere_and_what_the_copy_was_is_said_with_the_reason()
    {
        using var administrator = await GivenTheCopyAsync();
        Assert.Contains(Address, await _site.Reader.GetStringAsync($"/sources/{Slug}"), StringComparison.Ordinal);
        Assert.NotEmpty(FilesWithTheDetail());

        using var done = await administrator.SubmitAsync(TakeOut, ("Reason", Reason));

        Assert.Equal(Library, done.Headers.Location!.OriginalString);
        var desk = await administrator.OpenAsync(Library);
        Assert.Contains("The copy is taken out.", desk.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(desk.QuerySelectorAll("a[href$='/take-out']"));
        var copies = (await _site.GetPageAsync($"/sources/{Slug}")).QuerySelector("[aria-labelledby=copies]")!;
        Assert.Empty(copies.QuerySelectorAll("a, b"));
        Assert.All(["taken on 10 May 2026 (HTML, 585 kB)", "Taken out on", $"Why: {Reason}", Sha256], words => Assert.Contains(words, copies.TextContent, StringComparison.Ordinal));
        Assert.Contains(Slug, (await administrator.OpenAsync("/editor/sources?show=no-copy&q=waste")).QuerySelector("tbody")!.InnerHtml, StringComparison.Ordinal);
        Assert.Empty(FilesWithTheDetail());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Its_address_answers_that_it_is_gone(string method)
    {
        using var administrator = await GivenTheCopyAsync();
        using var done = await administrator.SubmitAsync(TakeOut, ("Reason", Reason));
        using var answer = await _site.Reader.SendAsync(new HttpRequestMessage(new HttpMethod(method), Address));

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Equal(method == "GET" ? "This page has been taken down" : null, (await DirectorySite.DocumentOfAsync(answer)).QuerySelector("h1.app-title")?.TextContent);
    }

    [Fact]
    public async Task The_log_says_so_by_role_with_the_reason_and_holds()
    {
        using var administrator = await GivenTheCopyAsync();
        var before = _site.LastSeq();
        using var done = await administrator.SubmitAsync(TakeOut, ("Reason", Reason));

        var entry = Assert.Single(_site.LoggedAfter(before));
        Assert.Equal(("redacted", "administrator", Reason, Slug), (entry.Action, entry.Role, entry.Note.Text, entry.DocumentSlug));
        Assert.IsType<VerifyChangeLog.Outcome.Whole>(_site.Verify());
        var first = (await _site.GetPageAsync("/changes")).QuerySelector(".app-timeline__item")!;
        Assert.All(["Redacted", "Archived copy taken on 10 May 2026", "By role: administrator", $"Note: {Reason}"], words => Assert.Contains(words, first.TextContent, StringComparison.Ordinal));
        Assert.Equal($"/sources/{Slug}", first.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Where_the_log_cannot_say_so_nothing_is_taken_out()
    {
        using var administrator = await GivenTheCopyAsync();
        Execute("CREATE TRIGGER no_more BEFORE INSERT ON change_entry BEGIN SELECT raise(ABORT, 'full'); END");
        using var failed = await administrator.SubmitAsync(TakeOut, ("Reason", Reason));

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Equal(Bytes, await _site.Reader.GetByteArrayAsync(Address));
        Assert.Contains(Address, await _site.Reader.GetStringAsync($"/sources/{Slug}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  ", "Say why")]
    [InlineData("long", "at most 300 characters")]
    public async Task A_reason_is_needed_that_fits(string reason, string problem)
    {
        var typed = reason == "long" ? new string('x', 301) : reason;
        using var administrator = await GivenTheCopyAsync();
        using var refused = await administrator.SubmitAsync(TakeOut, ("Reason", typed));
        var page = await DirectorySite.DocumentOfAsync(refused);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(problem, page.QuerySelector("#Reason-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed.Trim(), page.QuerySelector("#Reason")!.GetAttribute("value") ?? "");
        Assert.Equal(Bytes, await _site.Reader.GetByteArrayAsync(Address));
    }

    [Fact]
    public async Task It_is_taken_out_once_and_not_added_again()
    {
        using var administrator = await GivenTheCopyAsync();
        var form = await administrator.OpenAsync(TakeOut);
        using var first = await HtmlForm.In(administrator, TakeOut, form).Set(("Reason", Reason)).SendAsync();
        using var second = await HtmlForm.In(administrator, TakeOut, form).Set(("Reason", "Another")).SendAsync();
        using var again = await ArchivedCopyTests.UploadAsync(administrator, Library, Bytes, "again.html");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (first.StatusCode, second.StatusCode, again.StatusCode));
        Assert.Contains("This very copy was taken out", await again.ErrorsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_who_has_just_shown_who_it_is_may()
    {
        using var administrator = await GivenTheCopyAsync();
        using var editor = await _site.SignInAsync(AccountRole.Editor);
        Assert.Empty((await editor.OpenAsync(Library)).QuerySelectorAll("a[href$='/take-out']"));
        Assert.Single((await administrator.OpenAsync(Library)).QuerySelectorAll($"a[href='{TakeOut}']"));
        Execute("UPDATE account_session SET confirmed_at = '2020-01-01 00:00:00'");
        using var asked = await administrator.GetAsync(TakeOut);

        Assert.StartsWith("/account/confirm", asked.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_of_proposals_says_so_where_the_source_is_named()
    {
        using var administrator = await GivenTheCopyAsync();
        var desk = await Desk.OpenAsync(_site);
        var proposal = desk.Given("devon", Desk.Add(Desk.Draft(StatementProperty.Context) with { SourceUrl = desk.Register.FindSource(Slug)!.Url.ToString() }));
        var path = $"/editor/proposals/{proposal.Id}";
        Assert.Single((await desk.Editor.OpenAsync(path)).QuerySelectorAll($"a[href='{Address}']"));
        using var done = await administrator.SubmitAsync(TakeOut, ("Reason", Reason));

        var page = await desk.Editor.OpenAsync(path);
        Assert.Empty(page.QuerySelectorAll($"a[href='{Address}']"));
        Assert.Contains($"Why: {Reason}", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    /// <returns>An administrator.</returns>
    private async Task<HttpClient> GivenTheCopyAsync()
    {
        var administrator = await _site.SignInAsync(AccountRole.Administrator);
        using var kept = await ArchivedCopyTests.UploadAsync(administrator, Library, Bytes, "copy.html");
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        return administrator;
    }

    private void Execute(string sql)
    {
        using var connection = _site.Get<SiteDatabase<DirectoryDb>>().Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The database and its write-ahead log, byte by byte.</summary>
    private List<string> FilesWithTheDetail()
    {
        using var connection = _site.Get<SiteDatabase<DirectoryDb>>().Open();
        var folder = Path.GetDirectoryName(((SqliteConnection)connection).DataSource)!;
        return [.. Directory.GetFiles(folder).Where(name => ReadShared(name).IndexOf(Encoding.UTF8.GetBytes(Detail)) >= 0)];
    }

    private static ReadOnlySpan<byte> ReadShared(string name)
    {
        using var stream = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
