using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IcsDirectory.Cms.Data;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Proposals;
using IcsDirectory.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Proposals;

/// <summary>Opens forms and sends them as a browser does: every field with its value, the token among them.</summary>
internal static class Forms
{
    /// <summary>A reader without an account whose cookies are kept.</summary>
    public static HttpClient Visitor(this DirectorySite site) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = site.Address };

    public static async Task<IDocument> OpenAsync(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode}");
        return await DirectorySite.DocumentOfAsync(answer);
    }

    /// <param name="act">The value of the button.</param>
    /// <param name="typed">Replaces, or is added to, what stands in the form; of two of one name, the last.</param>
    public static Task<HttpResponseMessage> SendAsync(this HttpClient client, IDocument page, string act, params (string Name, string Value)[] typed)
    {
        var form = page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").First(f => f.QuerySelector($"button[value='{act}']") is not null);
        return client.PostAsync(form.GetAttribute("action"), FieldsOf(form, [("act", act), .. typed]));
    }

    public static FormUrlEncodedContent FieldsOf(IHtmlFormElement form, params (string Name, string Value)[] typed)
    {
        var fields = form.QuerySelectorAll("input[name],select[name],textarea[name]").Where(IsSent)
            .Select(field => (Name: field.GetAttribute("name")!, Value: ValueOf(field)))
            .Where(field => typed.All(t => t.Name != field.Name)).Concat(typed.GroupBy(t => t.Name).Select(same => same.Last()));
        return new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
    }

    public static string Text(this IDocument page) =>
        string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The value that stands in a field.</summary>
    public static string Typed(this IDocument page, string name) => ValueOf(page.QuerySelectorAll($"[name='{name}']").Last(IsSent));

    public static IReadOnlyList<Proposal> Proposals(this DirectorySite site)
    {
        using var db = site.Db();
        return [.. db.Proposals.AsNoTracking().Include(p => p.Changes.OrderBy(c => c.Id)).OrderBy(p => p.Id)];
    }

    public static DirectoryDb Db(this DirectorySite site) => site.Services.GetRequiredService<SiteDatabase<DirectoryDb>>().Separate();

    /// <summary>The id of a statement of that system that stands.</summary>
    public static string StatementOf(this DirectorySite site, string systemSlug) => site.Services.GetRequiredService<CurrentRegister>()
        .Value.FindSystem(systemSlug)!.Statements.First(s => s.WithdrawnAt is null && !s.EffectiveOn.IsUndated).Id;

    private static bool IsSent(IElement field) =>
        field.GetAttribute("type") is not ("radio" or "checkbox") || field.HasAttribute("checked");

    private static string ValueOf(IElement field) => field switch
    {
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement area => area.Value,
        _ => field.GetAttribute("value") ?? "",
    };
}
