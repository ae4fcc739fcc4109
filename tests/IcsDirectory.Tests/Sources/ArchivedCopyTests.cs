using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using IcsDirectory.Accounts;
using IcsDirectory.Sources;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Sources;

/// <summary>Copies of sources: what may be kept, and how it is given out.</summary>
public sealed class ArchivedCopyTests(DirectorySite site) : IClassFixture<DirectorySite>
{
    private const string Slug = "waste-pipeline-notice-2026";
    private const string Desk = $"/editor/sources/{Slug}";
    private static readonly byte[] PngStart = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    [Theory]
    [InlineData("pdf", "application/pdf")]
    [InlineData("png", "image/png")]
    [InlineData("html", "application/octet-stream")]
    public async Task A_copy_is_shown_with_its_checksum_and_given_out_as_a_file_only(string kind, string mediaType)
    {
        var bytes = Sample(kind);
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        using var editor = await site.SignInAsync(AccountRole.Editor);
        _ = await site.GetPageAsync($"/sources/{Slug}"); // kept by the page cache from here on
        using var kept = await UploadAsync(editor, Desk, bytes, "copy." + kind);

        var page = await site.GetPageAsync($"/sources/{Slug}");
        var link = page.QuerySelectorAll("[aria-labelledby=copies] a").Single(a => a.GetAttribute("href")!.EndsWith(sha, StringComparison.Ordinal));
        using var answer = await site.GetAsync(link.GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Equal($"/sources/{Slug}/archive/{sha}", link.GetAttribute("href"));
        Assert.Contains("Archived copy, taken on 10 May 2026", link.TextContent, StringComparison.Ordinal);
        Assert.Contains(sha, page.QuerySelector("[aria-labelledby=copies]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(sha, (await editor.OpenAsync(Desk)).QuerySelector("[aria-labelledby=copies]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal($"attachment; filename={Slug}-2026-05-10.{kind}", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.StartsWith("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "MZ\u0090\0 a program", "report.pdf" },
        { "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "picture.png" },
        { "just some words", "page.html" },
        { "GIF89a<!doctype html><script>alert(1)</script>", "x.html" },
        { "\0<!doctype html>", "x.html" },
        { "<!-- never closed <html>", "x.html" },
        { "PK\u0003\u0004", "x.pdf" },
        { " %PDF-1.7", "x.pdf" },
        { "<?php echo 1; ?><html>", "x.php.html" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_the_bytes_do_not_show_to_be_allowed_is_refused_whatever_its_name(string content, string name)
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        using var answer = await UploadAsync(editor, Desk, Encoding.Latin1.GetBytes(content), name);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("this file is none of these", await answer.ErrorsAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("..\\..\\web.config")]
    [InlineData("a.pdf.html;charset=utf-8")]
    [InlineData("<script>alert(1)</script>.pdf")]
    public async Task The_name_of_the_file_is_never_used(string name)
    {
        var bytes = Sample("pdf");
        using var editor = await site.SignInAsync(AccountRole.Editor);
        using var kept = await UploadAsync(editor, Desk, bytes, name);
        using var answer = await site.GetAsync($"/sources/{Slug}/archive/{Convert.ToHexStringLower(SHA256.HashData(bytes))}");

        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Equal($"attachment; filename={Slug}-2026-05-10.pdf", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.DoesNotContain("passwd", await (await editor.GetAsync(Desk)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_copy_is_kept_once_and_a_large_one_whole()
    {
        var bytes = Sample("pdf", ArchivedCopy.Largest);
        using var editor = await site.SignInAsync(AccountRole.Editor);
        using var first = await UploadAsync(editor, Desk, bytes, "large.pdf");
        using var second = await UploadAsync(editor, Desk, bytes, "again.pdf");
        using var answer = await site.GetAsync($"/sources/{Slug}/archive/{Convert.ToHexStringLower(SHA256.HashData(bytes))}");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest), (first.StatusCode, second.StatusCode));
        Assert.Contains("kept already", await second.ErrorsAsync(), StringComparison.Ordinal);
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task One_byte_too_many_is_refused_beside_the_field()
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        using var answer = await UploadAsync(editor, Desk, Sample("pdf", ArchivedCopy.Largest + 1), "large.pdf");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("at most 20 MB", await answer.ErrorsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_far_too_large_is_refused_by_a_page_of_the_site_before_it_is_sent()
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        editor.DefaultRequestHeaders.ExpectContinue = true;
        using var answer = await UploadAsync(editor, Desk, Sample("pdf", ArchivedCopy.Largest + (1024 * 1024)), "huge.pdf");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("What was sent is too large", (await DirectorySite.DocumentOfAsync(answer)).QuerySelector("h1.app-title")!.TextContent);
    }

    [Fact]
    public async Task Other_forms_take_no_large_bodies()
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        editor.DefaultRequestHeaders.ExpectContinue = true;
        using var answer = await editor.SubmitAsync("/editor/sources/new", ("Input.Title", new string('x', 100_000)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_away_without_being_read()
    {
        using var body = new ByteArrayContent(new byte[5 * 1024 * 1024]);
        using var request = new HttpRequestMessage(HttpMethod.Post, Desk) { Content = body, Headers = { ExpectContinue = true } };
        using var answer = await site.Reader.SendAsync(request);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/account/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2999-01-01", "today or earlier")]
    [InlineData("yesterday", "as year, month and day")]
    [InlineData("", "as year, month and day")]
    public async Task The_day_has_to_be_one_that_has_been(string day, string message)
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        using var answer = await UploadAsync(editor, Desk, Sample("pdf"), "x.pdf", day);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(message, await answer.ErrorsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_file_asks_for_one()
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        using var answer = await editor.SubmitAsync(Desk, ("TakenOn", "2026-05-10"));
        Assert.Contains("Choose a file", await answer.ErrorsAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"/sources/{Slug}/archive/0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData($"/sources/{Slug}/archive/..%2f..%2fappsettings.json")]
    [InlineData("/sources/no-such-source/archive/0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Nothing_else_is_given_out(string path)
    {
        using var answer = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_copy_belongs_to_its_source_alone()
    {
        var bytes = Sample("png");
        using var editor = await site.SignInAsync(AccountRole.Editor);
        using var kept = await UploadAsync(editor, Desk, bytes, "x.png");
        using var elsewhere = await site.GetAsync($"/sources/one-lsc-host-announcement-2023/archive/{Convert.ToHexStringLower(SHA256.HashData(bytes))}");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.NotFound), (kept.StatusCode, elsewhere.StatusCode));
    }

    private static byte[] Sample(string kind, int length = 700_000)
    {
        byte[] start = kind switch
        {
            "png" => PngStart,
            "html" => Encoding.UTF8.GetBytes($"\uFEFF <!-- saved -->\n<!DOCTYPE html><script>alert('{Guid.NewGuid()}')</script>"),
            _ => Encoding.ASCII.GetBytes($"%PDF-1.7\n{Guid.NewGuid()}<html><script>alert(1)</script>"),
        };
        var bytes = new byte[length];
        Array.Fill(bytes, (byte)'.');
        start.CopyTo(bytes, 0);
        Guid.NewGuid().ToByteArray().CopyTo(bytes, kind == "html" ? 0 : 200);
        start.CopyTo(bytes, 0);
        return bytes;
    }

    internal static async Task<HttpResponseMessage> UploadAsync(HttpClient person, string path, byte[] bytes, string name, string takenOn = "2026-05-10")
    {
        var token = (await HtmlForm.OpenAsync(person, path))["__RequestVerificationToken"]!;
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        form.Add(file, "Copy", name);
        form.Add(new StringContent(takenOn), "TakenOn");
        form.Add(new StringContent(token), "__RequestVerificationToken");
        return await person.PostAsync(path, form);
    }
}
