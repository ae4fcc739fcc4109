using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Content.Editing;

/// <summary>A page with a form, filled in and sent as a browser would without script.</summary>
internal sealed class DeskForm
{
    private readonly HttpClient _editor;
    private readonly string _path;
    private readonly IHtmlFormElement _form;
    private readonly List<KeyValuePair<string, string>> _fields;

    private DeskForm(HttpClient editor, string path, IDocument page, string selector)
    {
        (_editor, _path, Page) = (editor, path, page);
        _form = page.QuerySelector<IHtmlFormElement>(selector) ?? throw new InvalidOperationException($"{path} has no form: {page.Body!.TextContent}");
        _fields = [.. Fields(_form)];
    }

    public IDocument Page { get; }

    public static async Task<DeskForm> OpenAsync(HttpClient editor, string path, string selector = "main form[method=post]:not(.app-desk__leave)")
    {
        using var answer = await editor.GetAsync(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)answer.StatusCode}");
        return new(editor, path, await DirectorySite.DocumentOfAsync(answer), selector);
    }

    /// <summary>The form on a page that came as the answer to another.</summary>
    public static async Task<DeskForm> InAsync(HttpClient editor, string path, HttpResponseMessage answer, string selector = "main form[method=post]:not(.app-desk__leave)") =>
        new(editor, path, await DirectorySite.DocumentOfAsync(answer), selector);

    public string? this[string name] => _fields.LastOrDefault(pair => pair.Key == name).Value;

    public IEnumerable<string> Names => _fields.Select(pair => pair.Key);

    public DeskForm Set(string name, string value)
    {
        _fields.RemoveAll(field => field.Key == name);
        _fields.Add(new(name, value));
        return this;
    }

    public DeskForm Drop(string name)
    {
        _fields.RemoveAll(field => field.Key == name);
        return this;
    }

    /// <param name="button">The value of the button that is pressed; none for a form with one button.</param>
    /// <param name="action">Where that button sends it, if elsewhere.</param>
    public async Task<HttpResponseMessage> SendAsync(string? button = null, string? action = null)
    {
        var fields = button is null ? _fields : [.. _fields, new("Do", button)];
        using var body = new StringContent(string.Join('&', fields.Select(field => $"{WebUtility.UrlEncode(field.Key)}={WebUtility.UrlEncode(field.Value)}")),
            new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        return await _editor.PostAsync(action ?? (_form.GetAttribute("action") is { Length: > 0 } to ? to : _path), body);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } tick when !tick.IsChecked:
                    break;
                case IHtmlInputElement input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value.ReplaceLineEndings("\r\n"));
                    break;
                case IHtmlSelectElement select:
                    yield return new(name, select.Value ?? "");
                    break;
            }
        }
    }
}
