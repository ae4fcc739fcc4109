using IcsDirectory.Statistics;

namespace IcsDirectory.Web.Pages.Statistics;

/// <summary>Where the systems behind a number are listed.</summary>
internal static class MembersLink
{
    /// <param name="atQuery">The query that keeps the day asked about; empty for today.</param>
    /// <returns>Empty when there is no such list.</returns>
    public static string Of(Statistic number, string atQuery) => number switch
    {
        { ListQuery.Length: 0 } or { Numerator: 0 } => "",
        _ => $"/systems?{number.ListQuery}{(atQuery.Length > 0 ? $"&{atQuery}" : "")}",
    };
}
