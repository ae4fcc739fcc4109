using IcsDirectory.Statistics;

namespace IcsDirectory.Web.Pages.Statistics;

/// <summary>A number that stands out, with what it is of, what it means and when.</summary>
/// <param name="Note">What has to be said beside the definition; may be empty.</param>
/// <param name="Href">Where more is to be found; empty for no link.</param>
public sealed record StatisticCard(Statistic Number, string Note = "", string Href = "", string LinkText = "")
{
    /// <summary>A headline that leads to the whole account of the number.</summary>
    public static StatisticCard Headline(Statistic number) => new(number, "", $"/status#{number.Id}", "How this is counted");

    /// <summary>A number that was counted from systems, which are listed elsewhere.</summary>
    public static StatisticCard WithMembers(Statistic number, string atQuery) =>
        new(number, "", MembersLink.Of(number, atQuery), number.Numerator == 1 ? "Which system" : "Which systems");
}
