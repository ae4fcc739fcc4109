namespace IcsDirectory.Proposals.Rules;

/// <summary>Which addresses may stand as a source: those that any reader can open.</summary>
public static class SourceAddressRule
{
    /// <param name="text">Not empty.</param>
    /// <returns>What to do; none when nothing is wrong.</returns>
    public static string? Problem(string text)
    {
        if (TextRule.Problem("the web address", text, StatementLimits.SourceUrl) is { } problem)
        {
            return problem;
        }

        return WebAddress.TryParse(text) switch
        {
            null => "Enter a web address that begins with https:// or http://",
            { UserInfo.Length: > 0 } => "Remove the user name and password from the web address",
            var url when url.HostNameType != UriHostNameType.Dns || !url.Host.Contains('.', StringComparison.Ordinal) =>
                "Enter a web address that anyone can open, such as https://www.example.nhs.uk/page",
            _ => null,
        };
    }
}
