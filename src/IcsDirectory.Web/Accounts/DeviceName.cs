namespace IcsDirectory.Web.Accounts;

/// <summary>What a browser calls itself, in words that its reader knows: "Firefox on Windows". No more than that is kept.</summary>
internal static class DeviceName
{
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Machines =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static string Of(string? userAgent) => $"{Find(Browsers, userAgent, "A browser")} on {Find(Machines, userAgent, "an unknown device")}";

    private static string Find((string Mark, string Name)[] known, string? text, string otherwise) =>
        known.FirstOrDefault(k => text?.Contains(k.Mark, StringComparison.Ordinal) == true).Name ?? otherwise;
}
