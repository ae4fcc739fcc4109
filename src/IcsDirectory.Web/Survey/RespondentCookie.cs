namespace IcsDirectory.Web.Survey;

/// <summary>What a respondent's browser keeps while a round is answered: the secret by which it was let in, for this round alone.</summary>
internal static class RespondentCookie
{
    private const string Name = "respondent";

    public static string? Read(HttpRequest request) => request.Cookies[Name];

    /// <param name="secret">From <see cref="IcsDirectory.Survey.Answering.EnterByLink"/>.</param>
    public static void Write(HttpResponse response, string roundSlug, string secret) => response.Cookies.Append(Name, secret, new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax, // Strict would not be sent on the way from the mail's link
        Secure = response.HttpContext.Request.IsHttps,
        Path = PathOf(roundSlug),
        IsEssential = true,
    });

    public static string PathOf(string roundSlug) => $"/rounds/{roundSlug}/respond";
}
