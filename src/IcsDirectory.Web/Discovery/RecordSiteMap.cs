using IcsDirectory.Content;
using IcsDirectory.Statements;
using IcsDirectory.Systems;

namespace IcsDirectory.Web.Discovery;

/// <summary>Every record and what it rests on. Days in the past are left out: there is one for each day.</summary>
internal static class RecordSiteMap
{
    public static IServiceCollection AddRecordSiteMap(this IServiceCollection services) =>
        services.Configure<SiteMap>(map => map.Add(provider => Entries(provider.GetRequiredService<CurrentRegister>().Value)));

    private static IEnumerable<SiteMapEntry> Entries(Register register) =>
    [
        new("/sources"), new("/events"), new("/bodies"), new("/bodies?kind=trusts"),
        .. register.Systems.Select(EntryOf),
        .. register.Systems.SelectMany(s => s.Statements).Where(s => s.WithdrawnAt is null).Select(s => new SiteMapEntry(PublicPath.Of(s), s.RecordedOn)),
        .. register.Sources.Select(s => new SiteMapEntry(PublicPath.Of(s))),
        .. register.Events.Select(e => new SiteMapEntry(PublicPath.Of(e))),
        .. register.Bodies.Select(b => new SiteMapEntry(PublicPath.Of(b))),
    ];

    private static SiteMapEntry EntryOf(IntegratedCareSystem system) =>
        new(PublicPath.Of(system), system.Statements.IsEmpty ? null : system.Statements.Max(LastChange));

    private static DateOnly LastChange(Statement statement) =>
        statement.WithdrawnAt is { } at ? Time.UkCalendar.UkDay(at) : statement.RecordedOn;
}
