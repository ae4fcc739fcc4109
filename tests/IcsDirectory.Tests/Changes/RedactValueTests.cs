using System.Net;
using System.Text;
using IcsDirectory.Accounts;
using IcsDirectory.Changes;
using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using IcsDirectory.Proposals;
using IcsDirectory.Sources;
using IcsDirectory.Tests.Web;
using Microsoft.Data.Sqlite;

namespace IcsDirectory.Tests.Changes;

/// <summary>Words that should not have been published go out of everything, and the log still holds.</summary>
public sealed class RedactValueTests : IDisposable
{
    private const string Detail = "Jane O’Invented-Person";
    private readonly DirectorySite _site = new();

    public RedactValueTests() => _ = _site.Address;

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Nothing_of_the_words_is_left_anywhere_in_the_database()
    {
        var seq = GivenTheDetailIsEverywhere();
        Assert.NotEmpty(Places());

        var done = Assert.IsType<RedactValue.Outcome.Done>(await RedactAsync(seq, Detail.ToUpperInvariant()));

        Assert.True(done.IsScrubbed);
        Assert.Empty(done.Left);
        Assert.Equal(2, done.Documents);
        Assert.Empty(Places());
        Assert.Empty(FilesWithTheDetail());
        Assert.IsType<VerifyChangeLog.Outcome.Whole>(_site.Verify());
    }

    [Fact]
    public async Task Pages_feeds_history_and_search_show_a_hash_and_that_something_was_taken_out()
    {
        var seq = GivenTheDetailIsEverywhere();
        string[] paths = ["/systems/devon", "/systems/devon/history", "/changes", "/changes.atom", "/changes.json", "/search?q=Invented-Person"];
        foreach (var path in paths[..^1])
        {
            Assert.Contains("Invented-Person", await _site.Reader.GetStringAsync(path), StringComparison.Ordinal);
        }

        await RedactAsync(seq, Detail);

        foreach (var path in paths)
        {
            var text = (await _site.Reader.GetStringAsync(path)).Replace("q=Invented-Person", "", StringComparison.Ordinal).Replace("value=\"Invented-Person\"", "", StringComparison.Ordinal);
            Assert.DoesNotContain(Detail, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Jane O", text, StringComparison.Ordinal);
        }

        var first = (await _site.GetPageAsync("/changes?system=devon")).QuerySelector(".app-timeline__item")!.TextContent;
        Assert.All(["Redacted", "By role: administrator", "Note: A person's name"], words => Assert.Contains(words, first, StringComparison.Ordinal));
        Assert.Contains("[taken out; hash ", await _site.Reader.GetStringAsync("/systems/devon"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_that_was_open_meanwhile_cannot_bring_the_words_back()
    {
        var seq = GivenTheDetailIsEverywhere();
        var open = _site.SystemDocument("devon");
        await RedactAsync(seq, Detail);

        open.SetValue("website", "other.example");
        Assert.ThrowsAny<Exception>(() => _site.Contents().Save(open));
        Assert.Empty(Places());
    }

    [Fact]
    public async Task What_cannot_be_done_changes_nothing()
    {
        var seq = GivenTheDetailIsEverywhere();
        var (before, places) = (_site.LastSeq(), Places());

        Assert.IsType<RedactValue.Outcome.NotThere>(await RedactAsync(seq, "Nobody at all"));
        Assert.IsType<RedactValue.Outcome.TooShort>(await RedactAsync(seq, "Jan "));
        Assert.IsType<RedactValue.Outcome.NoSuchEntry>(await RedactAsync(before + 1, Detail));
        Assert.IsType<RedactValue.Outcome.ReasonHoldsThem>(await RedactAsync(seq, Detail, $"Because of {Detail}"));
        Assert.Equal(before, _site.LastSeq());
        Assert.Equal(places, Places());
    }

    [Fact]
    public async Task A_code_that_holds_the_words_stays_and_is_named()
    {
        var document = _site.Document("source", _site.Get<IcsDirectory.Content.CurrentRegister>().Value.Sources[0].Id);
        document.SetValue("url", "https://example.org/invented-person-page");
        document.SetValue("publisher", "invented-person-page");
        _site.Publish(document);

        var done = Assert.IsType<RedactValue.Outcome.Done>(await RedactAsync(_site.LastSeq(), "invented-person-page"));

        Assert.Equal(["url"], done.Left);
        Assert.Equal("https://example.org/invented-person-page", _site.Contents().GetById(document.Key)!.GetValue<string>("url"));
    }

    [Fact]
    public async Task An_administrator_takes_words_out_by_a_form_that_an_editor_does_not_get()
    {
        var seq = GivenTheDetailIsEverywhere();
        var path = $"/editor/log/{seq}/redact";
        using var editor = await _site.SignInAsync(AccountRole.Editor);
        using var administrator = await _site.SignInAsync(AccountRole.Administrator);
        using var staff = await _site.SignInAsync(AccountRole.Staff, "devon");
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/editor/log")).StatusCode);
        Assert.DoesNotContain("/redact", await editor.GetStringAsync("/editor/log"), StringComparison.Ordinal);
        Assert.All([await editor.GetAsync(path), await staff.GetAsync(path), await staff.GetAsync("/editor/log")], refused => Assert.Equal("/account/refused", refused.Headers.Location!.AbsolutePath));
        Assert.Equal("/account/sign-in", (await _site.GetAsync(path)).Headers.Location!.AbsolutePath);

        var form = await DirectorySite.DocumentOfAsync(await administrator.GetAsync(path));
        var token = form.QuerySelector("form[method=post]:not([action]) input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var forged = await administrator.PostAsync(path, Fields("", Detail, "A person's name", true));
        using var empty = await administrator.PostAsync(path, Fields(token, "", "", false));
        using var unconfirmed = await administrator.PostAsync(path, Fields(token, Detail, "A person's name", false));
        Assert.All([forged, empty, unconfirmed], refused => Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode));
        var again = await DirectorySite.DocumentOfAsync(unconfirmed);
        Assert.Equal(Detail, again.QuerySelector("#Input_Words")!.TextContent);
        Assert.Equal(3, (await DirectorySite.DocumentOfAsync(empty)).QuerySelectorAll(".govuk-error-summary__list a").Length);

        using var done = await administrator.PostAsync(path, Fields(token, Detail, "A person's name", true));
        Assert.Equal(("/editor/log", HttpStatusCode.Found), (done.Headers.Location!.OriginalString, done.StatusCode));
        Assert.Contains("2 documents", await administrator.GetStringAsync("/editor/log"), StringComparison.Ordinal);
        Assert.Equal("administrator", _site.LoggedAfter(_site.LastSeq() - 1)[0].Role);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync("/editor/log/999999/redact")).StatusCode);
    }

    private static FormUrlEncodedContent Fields(string token, string words, string reason, bool isConfirmed) => new(new Dictionary<string, string>
    {
        ["__RequestVerificationToken"] = token,
        ["Input.Words"] = words,
        ["Input.Reason"] = reason,
        ["Input.IsConfirmed"] = isConfirmed ? "true" : "false",
    });

    private async Task<RedactValue.Outcome> RedactAsync(long seq, string words, string reason = "A person's name")
    {
        using var acts = _site.Get<CurrentActing>().Begin(new Acting("administrator", null, ""));
        return await _site.Get<RedactValue>().RunAsync(new(seq, words, reason), CancellationToken.None);
    }

    /// <summary>In a statement's value and quote, in notes, in the note of a change, in old and new versions, in a draft, in another
    /// document, in a proposal, in an email and in why a copy was taken out.</summary>
    /// <returns>The entry that published it.</returns>
    private long GivenTheDetailIsEverywhere()
    {
        var (system, key) = (_site.SystemDocument("devon"), Guid.NewGuid());
        LoggedSite.SetStatement(system, key, [.. LoggedSite.NewStatement(_site, "lead_post", $"Head of procurement, {Detail}", "2026-11-23 09:00:00"), ("quote", $"Ask {Detail}")]);
        system.SetValue("notes", $"{Detail} rang");
        using (_site.Get<CurrentActing>().Begin(new Acting("editor", null, $"Told by {Detail}")))
        {
            _site.Publish(system);
        }

        var seq = _site.LoggedAfter(0).Last(e => e.Subject == key.ToString("N")[..8]).Seq;
        system.SetValue("notes", "");
        LoggedSite.SetStatement(system, key, ("page", $"p. 3 ({Detail})"));
        _site.Publish(system);
        system.SetValue("notes", $"A draft about {Detail}");
        Assert.True(_site.Contents().Save(system).Success);
        var page = _site.Document("page", "about");
        page.SetValue("body", $"Written by **{Detail}**.");
        Assert.True(_site.Contents().Save(page).Success);
        using var scope = _site.Scope();
        var db = _site.Get<SiteDatabase<DirectoryDb>>().Writing();
        db.Proposals.Add(new() { Reference = "P-9", SystemSlug = "devon", Door = ProposalDoor.Public, State = ProposalState.Submitted, CreatedAt = DateTime.UtcNow, Note = $"From {Detail}", Changes = { new() { Kind = ChangeKind.Add, Draft = new() { Value = $"It is {Detail}" } } } });
        db.OutgoingMails.Add(new() { Key = Guid.NewGuid(), Recipient = "a@example.org", Subject = $"About {Detail}", Body = $"{Detail} was published", CreatedAt = DateTime.UtcNow, DueAt = DateTime.UtcNow.AddDays(1) });
        db.Add(new ArchivedCopy { SourceKey = page.Key, Sha256 = "", Kind = ArchivedKind.Pdf, TakenOutAt = DateTime.UtcNow, TakenOutReason = $"It showed {Detail}" });
        db.SaveChanges();
        scope.Complete();
        return seq;
    }

    /// <summary>Every table and column whose text holds the detail, spelt as it is or as JSON spells it.</summary>
    private List<string> Places()
    {
        using var connection = _site.Get<SiteDatabase<DirectoryDb>>().Open();
        List<string> places = [];
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'").Select(row => row[0]))
        {
            places.AddRange(Rows(connection, $"SELECT * FROM \"{table}\"").SelectMany(row => row).Where(HoldsTheDetail).Select(text => $"{table}: {text}"));
        }

        return places;
    }

    private static bool HoldsTheDetail(string text) =>
        text.Contains("Invented-Person", StringComparison.OrdinalIgnoreCase) || text.Contains("Jane O", StringComparison.OrdinalIgnoreCase);

    private static List<string[]> Rows(System.Data.Common.DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string[]> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetValue(i) is byte[] bytes ? Encoding.Latin1.GetString(bytes) : reader.GetValue(i).ToString()!)]);
        }

        return rows;
    }

    /// <summary>The database and its write-ahead log, byte by byte.</summary>
    private List<string> FilesWithTheDetail()
    {
        using var connection = _site.Get<SiteDatabase<DirectoryDb>>().Open();
        var file = ((SqliteConnection)connection).DataSource;
        return [.. Directory.GetFiles(Path.GetDirectoryName(file)!).Where(name => HoldsTheDetail(Encoding.Latin1.GetString(ReadShared(name))))];
    }

    private static byte[] ReadShared(string name)
    {
        using var stream = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
