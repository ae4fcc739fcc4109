using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Compare;

[PublicPage]
public sealed class IndexModel(CompareSystems compare, TimeProvider clock) : PageModel
{
    public CompareSystems.View View { get; private set; } = null!;

    public AsAtChoice AsAt { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public IReadOnlyList<IgnoredParameter> Ignored { get; private set; } = [];

    /// <summary>As in "Kent and Medway, Sussex".</summary>
    public string Names => string.Join(", ", View.Systems.Select(system => system.Subject.Name));

    /// <summary>Long names are counted, so that a title stays short.</summary>
    private string HeadTitle => View.Systems switch
    {
        [] => "Compare systems side by side",
        _ when Names.Length <= 60 => $"Compare {Names}{Day}",
        [var one] => $"Compare {one.Subject.Name}{Day}",
        [var first, ..] => $"Compare {first.Subject.Name} and {View.Systems.Length - 1} more{Day}",
    };

    private string Day => AsAt.IsNow ? "" : $" on {AsAt.InWords}";

    public IActionResult OnGet()
    {
        var query = new QueryReader(HttpContext.Request.Query);
        var slugs = query.Slugs("systems");
        (Today, AsAt) = (clock.UkToday(), AsAtChoice.Read(query, clock.UkToday()));
        if (HttpContext.Request.Query["systems"].Count > 1)
        {
            return Redirect(AddressOf(slugs)); // the form's own way of writing; the other is shorter to share
        }

        View = compare.Run(slugs, AsAt.At);
        foreach (var slug in View.NotFound)
        {
            query.PassOver("systems", slug, "there is no such system");
        }

        Ignored = query.Ignored;
        ViewData.SetPage(new PageInfo(HeadTitle)
        {
            Description = View.Systems.IsEmpty
                ? $"Put up to {CompareSystems.Most} Integrated Care Systems side by side: procurement lead, structure, host, contacts and what is not known."
                : $"{Names} side by side{Day}: procurement lead, structure, host, contacts and what is not known.",
        });
        return Page();
    }

    public string RecordOf(SystemView system) => RecordAddress.Of(system.Subject.Slug, AsAt);

    /// <summary>The address as at today.</summary>
    public string Now => AddressOf(View.Systems.Select(system => system.Subject.Slug), "");

    /// <summary>The address without one of the systems.</summary>
    public string Without(SystemView system) => AddressOf(View.Systems.Where(other => other != system).Select(other => other.Subject.Slug));

    private string AddressOf(IEnumerable<string> slugs) => AddressOf(slugs, AsAt.Query);

    private static string AddressOf(IEnumerable<string> slugs, string asAtQuery)
    {
        var list = string.Join(',', slugs.Distinct().Select(Uri.EscapeDataString));
        string[] parts = [list.Length > 0 ? $"systems={list}" : "", asAtQuery];
        var query = string.Join('&', parts.Where(part => part.Length > 0));
        return query.Length == 0 ? "/compare" : $"/compare?{query}";
    }
}
