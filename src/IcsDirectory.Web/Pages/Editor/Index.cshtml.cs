using IcsDirectory.Proposals;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Editor;

/// <summary>The queue of proposals.</summary>
public sealed class IndexModel(ListProposals list, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<(string Code, string Label)> Orders = [("age", "Oldest first"), ("new", "Newest first"), ("system", "System"), ("risk", "Most risks first")];

    public ListProposals.View Shown { get; private set; } = null!;

    public ListProposals.Input Chosen { get; private set; } = null!;

    public DateTime Now { get; private set; }

    public bool IsNarrowed => Shown.Found < Shown.Of || Chosen is not { SystemSlug: "", Door: null, Risk: null, State: null };

    /// <summary>What is not understood is passed over: it narrows nothing.</summary>
    public async Task OnGetAsync(
        [FromQuery] string? system, [FromQuery] string? door, [FromQuery] string? risk, [FromQuery] string? state, [FromQuery] string? sort, [FromQuery(Name = "page")] string? number, CancellationToken cancel)
    {
        Now = clock.GetUtcNow().UtcDateTime;
        var order = Orders.Any(known => known.Code == sort) ? sort! : Orders[0].Code;
        Chosen = new(system ?? "", ProposalDoor.Find(door), RiskFlag.Find(risk), QueueState.Find(state), order, int.TryParse(number, out var wanted) ? wanted : 1);
        Shown = await list.RunAsync(Chosen, cancel);
        ViewData.SetPage(new PageInfo("Proposals that wait for an editor") { IsIndexed = false });
    }

    public string Href(int page)
    {
        (string Name, string Value)[] query =
        [
            ("system", Chosen.SystemSlug), ("door", Chosen.Door?.Code ?? ""), ("risk", Chosen.Risk?.Code ?? ""), ("state", Chosen.State?.Code ?? ""),
            ("sort", Chosen.Sort == Orders[0].Code ? "" : Chosen.Sort), ("page", page == 1 ? "" : $"{page}"),
        ];
        var written = string.Join('&', query.Where(part => part.Value.Length > 0).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));
        return written.Length == 0 ? "/editor" : $"/editor?{written}";
    }

    public FormField Select(string name, string label, string value, string all, IEnumerable<ListProposals.Count> counts) => new(name, label, value)
    {
        Options = [("", all), .. counts.Select(count => (count.Code, $"{count.Label} ({count.Proposals})"))],
    };

    /// <summary>As in "3 days".</summary>
    public string Age(DateTime? since) => (Now - (since ?? Now)) switch
    {
        { TotalHours: < 1 } => "under an hour",
        { TotalHours: < 2 } => "1 hour",
        { TotalDays: < 1 } time => $"{(int)time.TotalHours} hours",
        { TotalDays: < 2 } => "1 day",
        var time => $"{(int)time.TotalDays} days",
    };
}
