using AngleSharp.Dom;

namespace IcsDirectory.Tests.Web;

/// <summary>Fills in a desk's forms as a browser does, antiforgery token included.</summary>
internal static class DeskForm
{
    /// <exception cref="Xunit.Sdk.XunitException">The page does not answer 200.</exception>
    public static async Task<IDocument> OpenAsync(this HttpClient person, string path)
    {
        using var response = await person.GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{path} answered {(int)response.StatusCode}");
        return await DirectorySite.DocumentOfAsync(response);
    }

    public static string TokenOf(IDocument page) => page.QuerySelector("main form[method=post]:not(.app-desk__leave) input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <summary>Opens the page and posts its form with these fields.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient person, string path, params (string Name, string Value)[] fields) =>
        await person.PostAsync(path, await person.OpenAsync(path), fields);

    /// <summary>Posts the form of a page that was opened before, hidden fields included.</summary>
    public static async Task<HttpResponseMessage> PostAsync(this HttpClient person, string path, IDocument page, params (string Name, string Value)[] fields)
    {
        var hidden = page.QuerySelectorAll("main form[method=post]:not(.app-desk__leave) input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        using var content = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await person.PostAsync(path, content);
    }

    /// <returns>The messages of the error summary.</returns>
    public static async Task<string> ErrorsAsync(this HttpResponseMessage response) =>
        (await DirectorySite.DocumentOfAsync(response)).QuerySelector(".govuk-error-summary")?.TextContent ?? "";
}
