using System.Globalization;
using IcsDirectory.Systems;
using IcsDirectory.Web.Queries;

namespace IcsDirectory.Web.Pages.Systems;

/// <summary>The address of the list with some choices; what is not chosen is left out of it.</summary>
public static class ListAddress
{
    public static string Of(SystemChoices choices, string asAtQuery)
    {
        var parts = Parts(choices).Append(asAtQuery).Where(part => part.Length > 0);
        var query = string.Join('&', parts);
        return query.Length == 0 ? "/systems" : $"/systems?{query}";
    }

    public static SystemChoices Read(QueryReader query, AsAtChoice asAt) => new(asAt.At)
    {
        Text = query.Text("q"),
        Facets = [.. SystemFacet.All.SelectMany(facet => query.Many(facet.Name, facet.Terms).Select(term => new FacetChoice(facet, term)))],
        Letter = query.OneOf("letter", ["", .. Enumerable.Range('A', 26).Select(c => ((char)c).ToString())]) is [var letter] ? letter : null,
        Order = SystemOrder.Find(query.OneOf("sort", [.. SystemOrder.All.Select(order => order.Code)]))!,
        Page = query.Page(),
    };

    private static IEnumerable<string> Parts(SystemChoices choices) =>
    [
        choices.Text.Length > 0 ? $"q={Uri.EscapeDataString(choices.Text)}" : "",
        .. choices.Facets.Select(choice => $"{choice.Facet.Name}={choice.Term.Code}"),
        choices.Letter is { } letter ? $"letter={letter}" : "",
        choices.Order != SystemOrder.All[0] ? $"sort={choices.Order.Code}" : "",
        choices.Page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={choices.Page}") : "",
    ];
}
