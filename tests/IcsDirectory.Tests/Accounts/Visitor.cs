using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Accounts;

/// <summary>Somebody with a browser of their own, who fills in forms.</summary>
public sealed class Visitor(HttpClient client)
{
    public static Visitor Of(DirectorySite site) => new(new HttpClient(
        new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    { BaseAddress = site.Address });

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    public Task<IDocument> OpenAsync(string path) => client.OpenAsync(path);

    /// <summary>Opens a page, whatever it answers, and sends one of its forms.</summary>
    /// <param name="handler">Of the form, when it has one.</param>
    public async Task<HttpResponseMessage> SubmitAsync(string path, string? handler, params (string Name, string Value)[] fields)
    {
        using var response = await client.GetAsync(path);
        return await SendAsync(await DirectorySite.DocumentOfAsync(response), path, handler, fields);
    }

    public Task<HttpResponseMessage> SendAsync(IDocument page, string path, string? handler, params (string Name, string Value)[] fields) =>
        FormOf(page, path, handler).Set(fields).SendAsync();

    internal async Task<HtmlForm> FormAsync(string path, string? handler) => FormOf(await OpenAsync(path), path, handler);

    private HtmlForm FormOf(IDocument page, string path, string? handler) =>
        HtmlForm.In(client, path, page, which: form => HandlerOf(form).Equals(handler ?? "", StringComparison.OrdinalIgnoreCase));

    private static string HandlerOf(IHtmlFormElement form) =>
        (form.GetAttribute("action") ?? "").Split("handler=") is [_, var handler] ? handler.Split('&')[0] : "";
}
