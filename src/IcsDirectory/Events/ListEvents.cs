using System.Collections.Immutable;
using IcsDirectory.Content;
using IcsDirectory.Time;

namespace IcsDirectory.Events;

/// <summary>Every event, the latest day first.</summary>
public sealed class ListEvents(CurrentRegister current)
{
    public sealed record Day(PartialDate On, ImmutableArray<Event> Events);

    public ImmutableArray<Day> Run() =>
    [
        .. current.Value.Events.GroupBy(e => e.On).OrderByDescending(day => day.Key.Last).ThenBy(day => day.Key.Text, StringComparer.Ordinal)
            .Select(day => new Day(day.Key, [.. day.OrderBy(e => e.Title, StringComparer.Ordinal)])),
    ];
}
