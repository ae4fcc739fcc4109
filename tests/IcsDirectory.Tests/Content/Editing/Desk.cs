using System.Net;
using IcsDirectory.Accounts;
using IcsDirectory.Content;
using IcsDirectory.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Content.Editing;

/// <summary>A site of a test class's own with an editor at the content desk.</summary>
public sealed class Desk : IAsyncLifetime
{
    public DirectorySite Site { get; } = new();

    public HttpClient Editor { get; private set; } = null!;

    public IContentService Contents => Site.Services.GetRequiredService<IContentService>();

    public Register Register => Site.Services.GetRequiredService<CurrentRegister>().Value;

    public async Task InitializeAsync() => Editor = await Site.SignInAsync(AccountRole.Editor);

    public Task DisposeAsync()
    {
        Editor.Dispose();
        Site.Dispose();
        return Task.CompletedTask;
    }

    public IReadOnlyList<IContent> All() => [.. Contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _)];

    public IContent Find(string type, string slug) => All().First(d => d.ContentType.Alias == type && (type == "settings" || d.GetValue<string>("slug") == slug));

    public static string Address(IContent document) => $"/editor/content/{document.Key}";

    internal Task<HtmlForm> OpenAsync(IContent document) => HtmlForm.OpenAsync(Editor, Address(document));

    /// <summary>A page of text of a test's own, published, with a text of its own.</summary>
    internal async Task<IContent> PublishedPageAsync(string slug, string body = "First text.")
    {
        var form = await HtmlForm.OpenAsync(Editor, "/editor/content/create");
        using var created = await form.Set("Type", "page").Set("Name", $"Page {slug}").Set("Slug", slug).SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, created.StatusCode);
        var page = Find("page", slug);
        using var published = await (await OpenAsync(page)).Set("Fields.body", body).Set("Fields.description", "What this made-up page is about.").SendAsync("publish");
        await RedirectedAsync(published);
        return Contents.GetById(page.Key)!;
    }

    /// <summary>Fails with what the page says was wrong.</summary>
    internal static async Task RedirectedAsync(HttpResponseMessage answer)
    {
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            var page = await DirectorySite.DocumentOfAsync(answer);
            Assert.Fail($"{(int)answer.StatusCode}: {page.QuerySelector(".govuk-error-summary")?.TextContent ?? page.Body!.TextContent}");
        }
    }
}
