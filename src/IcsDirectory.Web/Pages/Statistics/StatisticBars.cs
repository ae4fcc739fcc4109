using System.Globalization;
using IcsDirectory.Statistics;

namespace IcsDirectory.Web.Pages.Statistics;

/// <summary>A table of numbers whose last column draws them.</summary>
/// <param name="Heading">Of the first column.</param>
/// <param name="AtQuery">The query that keeps the day asked about in links to lists; empty for today.</param>
public sealed record StatisticBars(string Caption, string Heading, IReadOnlyList<Statistic> Rows, string AtQuery = "")
{
    /// <summary>As an attribute of SVG: "35.3%".</summary>
    public static string Width(Statistic number) => (number.Percentage ?? 0).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>Silence and not knowing are drawn apart from answers; the words in the row say which is which.</summary>
    public static string Shade(Statistic number) =>
        number.Id is "did-not-respond" or "lead-not_known" or "lead-no_response" or "structure-not_known" || number.Id.StartsWith("unknown-", StringComparison.Ordinal)
            ? "app-bar__value app-bar__value--muted"
            : "app-bar__value";

    public string Href(Statistic number) => MembersLink.Of(number, AtQuery);
}
