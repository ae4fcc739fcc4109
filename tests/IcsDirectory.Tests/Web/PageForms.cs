using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace IcsDirectory.Tests.Web;

/// <summary>Opens pages, sends their forms and reads them.</summary>
internal static class PageForms
{
    /// <exception cref="Xunit.Sdk.XunitException">The page does not answer 200.</exception>
    public static async Task<IDocument> OpenAsync(this HttpClient person, string path)
    {
        using var answer = await person.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode} {answer.Headers.Location}");
        return await DirectorySite.DocumentOfAsync(answer);
    }

    /// <summary>Opens the page and sends its form with these fields.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient person, string path, params (string Name, string Value)[] typed) =>
        await (await HtmlForm.OpenAsync(person, path)).Set(typed).SendAsync();

    /// <summary>Sends the form of a page that was opened before.</summary>
    /// <param name="act">The value of one of its buttons.</param>
    public static Task<HttpResponseMessage> SendAsync(this HttpClient person, IDocument page, string act, params (string Name, string Value)[] typed) =>
        person.FormOf(page, act).Set(typed).SendAsync(act);

    /// <param name="act">The value of one of its buttons.</param>
    public static HtmlForm FormOf(this HttpClient person, IDocument page, string act) =>
        HtmlForm.In(person, "", page, which: form => form.QuerySelector($"button[value='{act}']") is not null);

    /// <returns>The messages of the error summary.</returns>
    public static async Task<string> ErrorsAsync(this HttpResponseMessage answer) =>
        (await DirectorySite.DocumentOfAsync(answer)).QuerySelector(".govuk-error-summary")?.TextContent ?? "";

    public static string Text(this IDocument page) =>
        string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The value that stands in a field.</summary>
    public static string Typed(this IDocument page, string name) => page.QuerySelectorAll($"[name='{name}']").Last(IsSent) switch
    {
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement area => area.Value,
        var field => field.GetAttribute("value") ?? "",
    };

    private static bool IsSent(IElement field) => field.GetAttribute("type") is not ("radio" or "checkbox") || field.HasAttribute("checked");
}
