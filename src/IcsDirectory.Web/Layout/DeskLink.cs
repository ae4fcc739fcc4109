using System.Security.Claims;
using IcsDirectory.Accounts;

namespace IcsDirectory.Web.Layout;

/// <summary>One link of the navigation that signed-in people have above their pages.</summary>
internal sealed record DeskLink(string Text, string Href)
{
    private static readonly IReadOnlyList<DeskLink> Editors =
    [
        new("Queue", "/editor"), new("Content", "/editor/content"), new("Sources", "/editor/sources"), new("Events", "/editor/events"), new("Rounds", "/editor/rounds"),
        new("Statistics", "/editor/statistics"), new("Freshness", "/editor/freshness"), new("People", "/editor/people"), new("Log", "/editor/log"),
    ];

    private static readonly IReadOnlyList<DeskLink> Staff = [new("Your systems", "/staff")];

    private static readonly DeskLink Account = new("Your account", "/account");

    public static IEnumerable<DeskLink> For(ClaimsPrincipal person) =>
    [
        .. person.IsInRole(AccountRole.Editor.Code) || person.IsInRole(AccountRole.Administrator.Code) ? Editors : [],
        .. person.IsInRole(AccountRole.Staff.Code) ? Staff : [],
        Account,
    ];

    /// <summary>The value of <c>aria-current</c>. The queue is at the desk's own address, above all its pages.</summary>
    public string? CurrentOn(PathString path) =>
        path.Equals(Href, StringComparison.OrdinalIgnoreCase) ? "page"
        : Href != "/editor" && path.StartsWithSegments(Href) ? "true" : null;
}
