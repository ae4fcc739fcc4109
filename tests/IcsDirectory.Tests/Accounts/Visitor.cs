using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Accounts;

/// <summary>Somebody with a browser of their own, who fills in forms: every hidden field and the antiforgery token are sent along.</summary>
public sealed class Visitor(HttpClient client)
{
    public static Visitor Of(DirectorySite site) => new(new HttpClient(
        new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    { BaseAddress = site.Address });

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    public async Task<IDocument> OpenAsync(string path)
    {
        using var response = await client.GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{path} answered {(int)response.StatusCode} {response.Headers.Location}");
        return await DirectorySite.DocumentOfAsync(response);
    }

    /// <summary>Opens a page, whatever it answers, and sends one of its forms.</summary>
    /// <param name="handler">Of the form, when it has one.</param>
    public async Task<HttpResponseMessage> SubmitAsync(string path, string? handler, params (string Name, string Value)[] fields)
    {
        using var response = await client.GetAsync(path);
        return await SendAsync(await DirectorySite.DocumentOfAsync(response), path, handler, fields);
    }

    public async Task<HttpResponseMessage> SendAsync(IDocument page, string path, string? handler, params (string Name, string Value)[] fields)
    {
        var form = FormOf(page, handler);
        var sent = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Where(input => fields.All(f => f.Name != input.Name))
            .Select(input => KeyValuePair.Create(input.Name!, input.Value)).Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var content = new FormUrlEncodedContent(sent);
        return await client.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : path, content);
    }

    private static IElement FormOf(IDocument page, string? handler)
    {
        var forms = page.QuerySelectorAll("main form[method=post]").Where(f => !f.ClassList.Contains("app-desk__leave")).ToList();
        var found = forms.FirstOrDefault(f => handler is null ? f.GetAttribute("action")?.Contains("handler=", StringComparison.Ordinal) != true
            : f.GetAttribute("action")?.Contains($"handler={handler}", StringComparison.OrdinalIgnoreCase) == true);
        Assert.True(found is not null, $"No form {handler} on: {page.Title}");
        return found;
    }
}
