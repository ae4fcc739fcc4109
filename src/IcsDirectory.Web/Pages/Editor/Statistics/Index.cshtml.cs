using IcsDirectory.Content;
using IcsDirectory.Statistics;
using IcsDirectory.Time;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Editor.Statistics;

public sealed class IndexModel(CurrentRegister current, TimeProvider clock) : PageModel
{
    /// <param name="Number">As in "12 of 34"; empty where there is none today.</param>
    /// <param name="From">The first day for which there is a number.</param>
    public sealed record Row(CataloguedStatistic Statistic, string Token, string Definition, string Number, DateOnly? From);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public void OnGet()
    {
        var (register, today) = (current.Value, clock.UkToday());
        Rows = [.. StatisticCatalogue.All.Select(statistic => RowOf(statistic, register, today))];
        ViewData.SetPage(new PageInfo("Statistics to quote in texts") { IsIndexed = false });
    }

    private static Row RowOf(CataloguedStatistic statistic, Register register, DateOnly today)
    {
        var number = statistic.Read(register, new(today, today))?.Number;
        return new(
            statistic, new StatisticToken(statistic.Slug, null, null).ToString(), number?.Definition ?? "",
            number is null ? "" : $"{number.Numerator} of {number.Denominator}", statistic.FirstDay(register, today));
    }
}
