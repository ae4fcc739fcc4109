using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Systems;

[PublicPage]
public sealed class IndexModel(ListSystems list, TimeProvider clock) : PageModel
{
    public ListSystems.View List { get; private set; } = null!;

    public AsAtChoice AsAt { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public TileMap Map { get; private set; } = null!;

    public IReadOnlyList<Chip> Chips { get; private set; } = [];

    public IReadOnlyList<IgnoredParameter> Ignored { get; private set; } = [];

    public SystemChoices Choices => List.Choices;

    public int All => List.Register.Systems.Length;

    /// <summary>As in "7 of 42 systems".</summary>
    public string Count => List.Found.Length == All ? $"All {All} systems" : $"{List.Found.Length} of {All} systems";

    public string CountWithDay => AsAt.IsNow ? Count : $"{Count} on {AsAt.InWords}";

    public void OnGet()
    {
        Today = clock.UkToday();
        var query = new QueryReader(HttpContext.Request.Query);
        AsAt = AsAtChoice.Read(query, Today);
        List = list.Run(ListAddress.Read(query, AsAt));
        Ignored = query.Ignored;
        Map = TileMap.Of(List.Register, system => RecordAddress.Of(system.Subject.Slug, AsAt), List.Found.ToHashSet());
        Chips = [.. Chip.Of(Choices, AsAt)];
        ViewData.SetPage(new PageInfo($"Find a system: {CountWithDay}")
        {
            Description = $"{CountWithDay}: England's Integrated Care Systems by region, procurement lead, structure and what is not known of them.",
        });
    }

    public string Address(SystemChoices choices) => ListAddress.Of(choices, AsAt.Query);

    public string WordSearch => $"/search?q={Uri.EscapeDataString(Choices.Text)}";

    /// <summary>None unless there are few enough to stand side by side.</summary>
    public string? CompareHref => List.Found.Length is > 1 and <= CompareSystems.Most
        ? $"/compare?systems={string.Join(',', List.Found)}{(AsAt.Query.Length > 0 ? "&" : "")}{AsAt.Query}"
        : null;
}
