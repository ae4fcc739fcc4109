using System.Net;
using IcsDirectory.Accounts;

namespace IcsDirectory.Tests.Web;

/// <summary>Who may do what: every route of the site, each once. A route that is not listed fails, and so does a line without a
/// route. A new page needs one line here; a new parameter needs a sample value.</summary>
public sealed class AuthorizationTableTests(DirectorySite site) : IClassFixture<DirectorySite>
{
    /// <summary>What each of five people gets. In a line for POST, "ok" means that they come as far as the check of the antiforgery
    /// token, which is not sent: 400.</summary>
    private const string Accesses = """
                          anonymous  staff of this system  staff of another  editor   administrator
        everyone          ok         ok                    ok                ok       ok
        nobody            404        404                   404               404      404
        signed-in         sign-in    ok                    ok                ok       ok
        staff             sign-in    ok                    ok                refused  refused
        staff-of-system   sign-in    ok                    refused           refused  refused
        editors           sign-in    refused               refused           ok       ok
        administrators    sign-in    refused               refused           refused  ok
        """;

    private const string Routes = """
        GET  /                                         everyone
        GET  /Index                                    everyone
        GET  /{slug:contentpage}                       everyone
        GET  /bodies                                   everyone
        GET  /bodies/{slug}                            everyone
        GET  /compare                                  everyone
        GET  /events                                   everyone
        GET  /events/{slug}                            everyone
        GET  /health/live                              everyone
        GET  /health/ready                             everyone
        GET  /ods/{code}                               everyone
        GET  /robots.txt                               everyone
        GET  /rounds                                   everyone
        GET  /rounds/{id}                              everyone
        GET  /search                                   everyone
        GET  /search/suggest                           everyone
        GET  /sitemap.xml                              everyone
        GET  /sources                                  everyone
        GET  /sources/{id}                             everyone
        GET  /sources/{id}/archive/{sha256}            nobody
        GET  /status                                   everyone
        GET  /Styles                                   everyone
        GET  /Styles/Index                             everyone
        GET  /systems                                  everyone
        GET  /systems/{slug}                           everyone
        GET  /systems/{slug}/at/{date}                 everyone
        GET  /systems/{slug}/facts/{id}                everyone
        GET  /systems/{slug}/history                   everyone
        GET  /errors/{status:int}                      nobody

        GET  /editor/events                            editors
        GET  /editor/events/{slug}                     editors
        POST /editor/events/{slug}                     editors
        GET  /editor/sources                           editors
        GET  /editor/sources/new                       editors
        POST /editor/sources/new                       editors
        GET  /editor/sources/{slug}                    editors
        POST /editor/sources/{slug}                    editors
        GET  /editor/statistics                        editors
        """;

    /// <summary>Whose address is asked for where a route has a parameter: below the longest beginning that fits.</summary>
    private static readonly (string Below, string Parameter, string Value)[] Samples =
    [
        ("/systems", "slug", "devon"), ("/systems/{slug}/at", "date", "2022-05-10"), ("/systems/{slug}/facts", "id", "FACT"), ("/{slug", "slug", "about"), ("/bodies", "slug", "qnq"),
        ("/events", "slug", "2026-04-01-essex"), ("/editor/events", "slug", "2026-04-01-essex"), ("/ods", "code", "qnq"), ("/rounds", "id", "2022-05-hsj"),
        ("/sources", "id", "waste-pipeline-notice-2026"), ("/sources", "sha256", new string('0', 64)), ("/editor/sources", "slug", "waste-pipeline-notice-2026"), ("/errors", "status", "404"),
    ];

    private static readonly string[] People = ["anonymous", "staff of this system", "staff of another", "editor", "administrator"];

    private sealed record Line(string Method, string Route, string Access);

    [Fact]
    public async Task Every_route_is_listed_and_every_line_has_its_route()
    {
        var (listed, routes) = (Lines().Select(line => $"{line.Method} {line.Route}").ToList(), await SiteRoutes.OfAsync(site));

        Assert.Distinct(listed);
        Assert.True(listed.ToHashSet().SetEquals(routes),
            $"Without a line here: {string.Join(", ", routes.Except(listed))}. Without a route: {string.Join(", ", listed.Except(routes))}.");
    }

    [Fact]
    public async Task Everybody_gets_what_the_table_says()
    {
        var people = await PeopleAsync();
        var wrong = new List<string>();
        foreach (var line in Lines())
        {
            var expected = Expected(line);
            for (var i = 0; i < People.Length; i++)
            {
                var got = await OutcomeAsync(people[i], line);
                wrong.AddRange(got == expected[i] ? [] : [$"{line.Method} {line.Route} as {People[i]}: {got}, not {expected[i]}"]);
            }
        }

        people.ForEach(person => person.Dispose());
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>What the table would let through by mistake: a page of a desk that is listed for others than its own people.</summary>
    [Fact]
    public void The_pages_of_a_desk_are_for_its_own_people() => Assert.All(Lines(), line => Assert.True(line.Route switch
    {
        var route when IsBelow(route, "/editor") => line.Access is "editors" or "administrators",
        var route when IsBelow(route, "/staff") => line.Access is "staff" or "staff-of-system",
        _ => true,
    }, $"{line.Route}: {line.Access}"));

    [Fact]
    public async Task Nothing_is_done_for_who_cannot_show_the_token_of_the_form()
    {
        var people = await PeopleAsync();
        foreach (var line in Lines().Where(line => line.Method is not "GET"))
        {
            foreach (var (person, _) in people.Zip(Expected(line)).Where(pair => pair.Second == "ok"))
            {
                using var bare = await SendAsync(person, line, []);
                using var forged = await SendAsync(person, line, [KeyValuePair.Create("__RequestVerificationToken", "CfDJ8AAAA")]);
                Assert.Equal((line.Route, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (line.Route, bare.StatusCode, forged.StatusCode));
            }
        }

        people.ForEach(person => person.Dispose());
    }

    private static bool IsBelow(string route, string folder) => route == folder || route.StartsWith(folder + "/", StringComparison.Ordinal);

    private static List<Line> Lines() =>
        [.. Rows(Routes).Select(cells => new Line(cells[0], cells[1], cells[2]))];

    private static IEnumerable<string[]> Rows(string table) => table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(cells => cells.Length > 0);

    private static string[] Expected(Line line) =>
        Rows(Accesses).Skip(1).FirstOrDefault(cells => cells[0] == line.Access)?[1..] ?? throw new InvalidOperationException($"There is no access “{line.Access}”.");

    private async Task<List<HttpClient>> PeopleAsync() =>
    [
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address },
        await site.SignInAsync(AccountRole.Staff, "devon"), await site.SignInAsync(AccountRole.Staff, "somerset"),
        await site.SignInAsync(AccountRole.Editor), await site.SignInAsync(AccountRole.Administrator),
    ];

    private async Task<string> OutcomeAsync(HttpClient person, Line line)
    {
        using var answer = await SendAsync(person, line, []);
        var to = answer.Headers.Location?.ToString() ?? "";
        return answer.StatusCode switch
        {
            HttpStatusCode.Redirect when to.Contains("/account/sign-in", StringComparison.Ordinal) => "sign-in",
            HttpStatusCode.Redirect when to.Contains("/account/refused", StringComparison.Ordinal) => "refused",
            HttpStatusCode.Forbidden => "refused",
            HttpStatusCode.BadRequest when line.Method != "GET" => "ok",
            < HttpStatusCode.BadRequest when line.Method == "GET" => "ok",
            var status => ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private async Task<HttpResponseMessage> SendAsync(HttpClient person, Line line, KeyValuePair<string, string>[] fields)
    {
        using var request = new HttpRequestMessage(new HttpMethod(line.Method), await AddressAsync(line.Route));
        request.Content = line.Method == "GET" ? null : new FormUrlEncodedContent(fields);
        return await person.SendAsync(request);
    }

    private async Task<string> AddressAsync(string route) => string.Join('/', await Task.WhenAll(route.Split('/').Select(async part =>
        part.StartsWith('{') ? await SampleAsync(route, part.Trim('{', '}').Split(':', '?', '=')[0].TrimStart('*')) : part)));

    private async Task<string> SampleAsync(string route, string parameter)
    {
        var value = Samples.Where(sample => sample.Parameter == parameter && route.StartsWith(sample.Below, StringComparison.Ordinal)).MaxBy(sample => sample.Below.Length).Value
            ?? throw new InvalidOperationException($"“{parameter}” in {route} needs a sample value.");
        return value == "FACT"
            ? (await site.GetPageAsync("/systems/devon")).QuerySelector("a[href*='/facts/']")!.GetAttribute("href")!.Split('/')[^1]
            : value;
    }
}
