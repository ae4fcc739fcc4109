using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace IcsDirectory.Tests.Web;

/// <summary>A form of a page, filled in and sent as a browser does without script: every field with its value, the antiforgery token
/// among them.</summary>
internal sealed class HtmlForm
{
    /// <summary>The forms of a page itself; that by which somebody signs out is none.</summary>
    public const string OfPage = "main form[method=post]:not(.app-desk__leave)";

    private readonly HttpClient _person;
    private readonly string _path;
    private readonly IHtmlFormElement _form;
    private readonly List<KeyValuePair<string, string>> _fields;

    /// <param name="path">Of the page.</param>
    public HtmlForm(HttpClient person, string path, IDocument page, IHtmlFormElement form) =>
        (_person, _path, Page, _form, _fields) = (person, path, page, form, [.. FieldsOf(form)]);

    public IDocument Page { get; }

    public string? this[string name] => _fields.LastOrDefault(pair => pair.Key == name).Value;

    public IEnumerable<string> Names => _fields.Select(pair => pair.Key);

    public static async Task<HtmlForm> OpenAsync(HttpClient person, string path, string selector = OfPage) =>
        In(person, path, await person.OpenAsync(path), selector);

    /// <summary>The form on a page that came as the answer to another.</summary>
    public static async Task<HtmlForm> InAsync(HttpClient person, string path, HttpResponseMessage answer, string selector = OfPage) =>
        In(person, path, await DirectorySite.DocumentOfAsync(answer), selector);

    public static HtmlForm In(HttpClient person, string path, IDocument page, string selector = OfPage, Func<IHtmlFormElement, bool>? which = null) =>
        new(person, path, page, page.QuerySelectorAll<IHtmlFormElement>(selector).FirstOrDefault(which ?? (_ => true))
            ?? throw new InvalidOperationException($"{path} has no such form: {page.Body!.TextContent}"));

    public HtmlForm Set(string name, string value) => Set([(name, value)]);

    /// <summary>Replaces what stands in the form, or adds to it. Of two values of one name the last counts, except of several boxes.</summary>
    public HtmlForm Set(params (string Name, string Value)[] typed)
    {
        foreach (var same in typed.GroupBy(field => field.Name))
        {
            var isBoxes = _form.Elements.OfType<IHtmlInputElement>().Count(box => box.Type == "checkbox" && box.Name == same.Key) > 1;
            Drop(same.Key);
            _fields.AddRange((isBoxes ? same : same.TakeLast(1)).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        }

        return this;
    }

    public HtmlForm Drop(string name)
    {
        _fields.RemoveAll(field => field.Key == name);
        return this;
    }

    /// <param name="button">The value of the button that is pressed; none for a form with one button.</param>
    /// <param name="action">Where it is sent, if not where the form says.</param>
    public async Task<HttpResponseMessage> SendAsync(string? button = null, string? action = null)
    {
        var pressed = button is null ? [] : new[] { KeyValuePair.Create(NameOf(button), button) };
        using var body = new FormUrlEncodedContent([.. _fields, .. pressed]);
        return await _person.PostAsync(action ?? (_form.GetAttribute("action") is { Length: > 0 } to ? to : _path), body);
    }

    /// <summary>Of the button with that value; a value that no button has is sent by the name of the others.</summary>
    private string NameOf(string button)
    {
        var named = _form.Elements.OfType<IHtmlButtonElement>().Where(other => other.GetAttribute("name") is { Length: > 0 }).ToList();
        return (named.Find(other => other.GetAttribute("value") == button) ?? named[0]).GetAttribute("name")!;
    }

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.Elements.Where(element => element.GetAttribute("name") is { Length: > 0 }))
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
