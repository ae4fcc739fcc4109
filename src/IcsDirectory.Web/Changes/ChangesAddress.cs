using System.Globalization;
using IcsDirectory.Changes;
using IcsDirectory.Web.Queries;

namespace IcsDirectory.Web.Changes;

/// <summary>The address of the changes with some choices, as a page or as a feed; what is not chosen is left out of it.</summary>
public static class ChangesAddress
{
    public const string Page = "/changes";
    public const string Atom = "/changes.atom";
    public const string Json = "/changes.json";

    public static string Of(string path, ListChanges.Choice choice)
    {
        var parts = new[]
        {
            choice.SystemSlug.Length > 0 ? $"system={Uri.EscapeDataString(choice.SystemSlug)}" : "",
            choice.Action is { } action ? $"kind={action.Code}" : "",
            choice.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"year={year}") : "",
            choice.Page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={choice.Page}") : "",
        };
        var query = string.Join('&', parts.Where(part => part.Length > 0));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <param name="register">In which a system that is asked for must be.</param>
    public static ListChanges.Choice Read(QueryReader query, Register register)
    {
        var (slug, year) = (query.Text("system"), query.Text("year"));
        if (slug.Length > 0 && register.FindSystem(slug) is null)
        {
            query.PassOver("system", slug, "there is no such system");
            slug = "";
        }

        var isYear = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 1900 and < 2200;
        if (year.Length > 0 && !isYear)
        {
            query.PassOver("year", year, "it is not a year such as 2026");
        }

        return new(slug, ChangeAction.Find(query.OneOf("kind", ["", .. ChangeAction.All.Select(action => action.Code)])), isYear ? number : null, query.Page());
    }
}
