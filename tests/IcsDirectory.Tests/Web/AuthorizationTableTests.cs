using System.Globalization;
using System.Net;
using IcsDirectory.Accounts;
using IcsDirectory.Cms.Data;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Web;

/// <summary>Who may do what: every route of the site, each once. A route that is not listed fails, and so does a line without a
/// route. A new page needs one line here; a new parameter needs a sample value.</summary>
public sealed class AuthorizationTableTests : IDisposable
{
    private readonly DirectorySite _site = DirectorySite.With(
        [("Accounts:AttemptsPerMinute", "100000"), ("RateLimits:FormsPerTenMinutes", "100000"), ("RateLimits:ProposalsPerHour", "100000")]);

    /// <summary>What each of five people gets. In a line for POST, "ok" means that they come as far as the check of the antiforgery
    /// token, which is not sent: 400.</summary>
    private const string Accesses = """
                          anonymous  staff of this system  staff of another  editor   administrator
        everyone          ok         ok                    ok                ok       ok
        nobody            404        404                   404               404      404
        signed-in         sign-in    ok                    ok                ok       ok
        with-something     sign-in    404                   404               404      404
        with-a-link       400        400                   400               400      400
        by-link           by-link    by-link               by-link           by-link  by-link
        half-way          sign-in    sign-in               sign-in           sign-in  sign-in
        refusal           refused    refused               refused           refused  refused
        staff             sign-in    ok                    ok                refused  refused
        staff-of-system   sign-in    ok                    404               refused  refused
        editors           sign-in    refused               refused           ok       ok
        editors-if-there  sign-in    refused               refused           404      404
        administrators    sign-in    refused               refused           refused  ok
        admins-if-there   sign-in    refused               refused           refused  404
        """;

    private const string Routes = """
        GET  /                                              everyone
        GET  /Index                                         everyone
        GET  /{slug:contentpage}                            everyone
        GET  /bodies                                        everyone
        GET  /bodies/{slug}                                 everyone
        GET  /compare                                       everyone
        GET  /events                                        everyone
        GET  /events/{slug}                                 everyone
        GET  /health/live                                   everyone
        GET  /health/ready                                  everyone
        GET  /ods/{code}                                    everyone
        GET  /robots.txt                                    everyone
        GET  /rounds                                        everyone
        GET  /rounds/{id}                                   everyone
        GET  /search                                        everyone
        GET  /search/suggest                                everyone
        GET  /sitemap.xml                                   everyone
        GET  /sources                                       everyone
        GET  /sources/{id}                                  everyone
        GET  /sources/{id}/archive/{sha256}                 nobody
        GET  /status                                        everyone
        GET  /Styles                                        everyone
        GET  /Styles/Index                                  everyone
        GET  /systems                                       everyone
        GET  /systems/{slug}                                everyone
        GET  /systems/{slug}/at/{date}                      everyone
        GET  /systems/{slug}/facts/{id}                     everyone
        GET  /systems/{slug}/history                        everyone
        GET  /errors/{status:int}                           nobody

        GET  /changes                                       everyone
        GET  /changes.atom                                  everyone
        GET  /changes.json                                  everyone
        GET  /systems/{slug}/update                         everyone
        POST /systems/{slug}/update                         everyone
        GET  /systems/update/sent/{reference}               nobody
        GET  /systems/update/confirm/{token}                nobody
        POST /systems/update/confirm/{token}                everyone

        GET  /account/sign-in                               everyone
        POST /account/sign-in                               everyone
        GET  /account/forgot-password                       everyone
        POST /account/forgot-password                       everyone
        GET  /account/reset-password                        with-a-link
        POST /account/reset-password                        everyone
        GET  /account/invitation/{token:maxlength(100)}     with-a-link
        POST /account/invitation/{token:maxlength(100)}     everyone
        GET  /account/second-factor                         half-way
        POST /account/second-factor                         everyone
        GET  /account/refused                               refusal
        GET  /account/sign-out                              signed-in
        POST /account/sign-out                              everyone
        GET  /account                                       signed-in
        POST /account                                       signed-in
        GET  /account/authenticator                         signed-in
        POST /account/authenticator                         signed-in
        GET  /account/confirm                               signed-in
        POST /account/confirm                               signed-in
        GET  /account/passkeys                              signed-in
        POST /account/passkeys                              signed-in
        GET  /account/password                              signed-in
        POST /account/password                              signed-in
        GET  /account/recovery-codes                        signed-in
        POST /account/recovery-codes                        signed-in
        GET  /account/resume/{key:maxlength(32)}            with-something
        POST /account/resume/{key:maxlength(32)}            signed-in
        GET  /account/sessions                              signed-in
        POST /account/sessions                              signed-in
        GET  /account/set-up                                signed-in

        GET  /staff                                         staff
        POST /staff                                         staff
        GET  /staff/systems/{slug}                          staff-of-system
        POST /staff/systems/{slug}                          staff
        GET  /staff/systems/{slug}/propose/{reference?}     staff-of-system
        POST /staff/systems/{slug}/propose/{reference?}     staff
        GET  /staff/systems/{slug}/proposals/{reference}    staff-of-system
        POST /staff/systems/{slug}/proposals/{reference}    staff

        GET  /editor                                        editors
        GET  /editor/content                                editors
        GET  /editor/content/bin                            editors
        GET  /editor/content/{key:guid}/compare             editors-if-there
        GET  /editor/content/{key:guid}/preview             editors
        GET  /editor/freshness                              editors
        GET  /editor/log                                    editors
        GET  /editor/content/create                         editors
        POST /editor/content/create                         editors
        GET  /editor/content/sort                           editors
        POST /editor/content/sort                           editors
        GET  /editor/content/{key:guid}                     editors
        POST /editor/content/{key:guid}                     editors
        GET  /editor/content/{key:guid}/delete              editors-if-there
        POST /editor/content/{key:guid}/delete              editors
        GET  /editor/content/{key:guid}/move                editors
        POST /editor/content/{key:guid}/move                editors
        GET  /editor/content/{key:guid}/schedule            editors
        POST /editor/content/{key:guid}/schedule            editors
        GET  /editor/content/{key:guid}/versions            editors
        POST /editor/content/{key:guid}/versions            editors
        GET  /editor/content/{key:guid}/withdraw            editors
        POST /editor/content/{key:guid}/withdraw            editors
        GET  /editor/people                                 editors
        POST /editor/people                                 editors
        GET  /editor/people/invite                          editors
        POST /editor/people/invite                          editors
        GET  /editor/people/{id:int}                        editors
        POST /editor/people/{id:int}                        editors
        GET  /editor/proposals/{id:int}                     editors
        POST /editor/proposals/{id:int}                     editors
        GET  /editor/statements/{id}                        editors
        POST /editor/statements/{id}                        editors
        GET  /editor/systems/{slug}/statements/new          editors
        POST /editor/systems/{slug}/statements/new          editors
        GET  /editor/people/{id:int}/export                 editors
        GET  /editor/people/{id:int}/remove                 editors
        POST /editor/people/{id:int}/remove                 editors
        GET  /editor/people/{id:int}/role                   administrators
        POST /editor/people/{id:int}/role                   administrators
        GET  /editor/log/{seq:long}/redact                  administrators
        POST /editor/log/{seq:long}/redact                  administrators
        GET  /editor/events                                 editors
        GET  /editor/events/{slug}                          editors
        POST /editor/events/{slug}                          editors
        GET  /editor/sources                                editors
        GET  /editor/sources/new                            editors
        POST /editor/sources/new                            editors
        GET  /editor/sources/{slug}                         editors
        POST /editor/sources/{slug}                         editors
        GET  /editor/sources/{slug}/copies/{sha256}/take-out  admins-if-there
        POST /editor/sources/{slug}/copies/{sha256}/take-out  administrators
        GET  /editor/statistics                             editors
        GET  /editor/rounds                                 editors
        POST /editor/rounds                                 editors
        GET  /editor/rounds/{slug}                          editors-if-there
        POST /editor/rounds/{slug}                          editors
        GET  /editor/rounds/{slug}/{system}                 editors-if-there
        POST /editor/rounds/{slug}/{system}                 editors
        GET  /editor/rounds/{slug}/export.csv               editors-if-there

        GET  /rounds/{id}/ledger.csv                        nobody
        GET  /rounds/{id}/responses.csv                     nobody
        GET  /rounds/{id}/responses.json                    nobody
        GET  /rounds/{id}/questionnaire.json                nobody
        GET  /rounds/{id}/respond                           by-link
        POST /rounds/{id}/respond                           everyone
        GET  /rounds/{id}/respond/reply                     by-link
        POST /rounds/{id}/respond/reply                     everyone
        GET  /rounds/{id}/respond/check                     by-link
        POST /rounds/{id}/respond/check                     everyone
        GET  /rounds/{id}/respond/code                      by-link
        POST /rounds/{id}/respond/code                      everyone
        GET  /rounds/{id}/respond/decline                   by-link
        POST /rounds/{id}/respond/decline                   everyone
        GET  /rounds/{id}/respond/sent                      by-link
        GET  /rounds/{id}/respond/topics/{section}          by-link
        POST /rounds/{id}/respond/topics/{section}          everyone
        GET  /rounds/{id}/respond/link/{token:maxlength(100)}  nobody
        POST /rounds/{id}/respond/link/{token:maxlength(100)}  everyone
        """;

    /// <summary>Whose address is asked for where a route has a parameter: below the longest beginning that fits.</summary>
    private static readonly (string Below, string Parameter, string Value)[] Samples =
    [
        ("/systems", "slug", "devon"), ("/systems/{slug}/at", "date", "2022-05-10"), ("/systems/{slug}/facts", "id", "FACT"), ("/{slug", "slug", "about"), ("/bodies", "slug", "qnq"),
        ("/events", "slug", "2026-04-01-essex"), ("/editor/events", "slug", "2026-04-01-essex"), ("/ods", "code", "qnq"), ("/rounds", "id", "2022-05-hsj"), ("/rounds", "section", "lead"), ("/rounds", "token", "none"), ("/editor/rounds", "slug", "2022-05-hsj"), ("/editor/rounds", "system", "devon"),
        ("/sources", "id", "waste-pipeline-notice-2026"), ("/sources", "sha256", new string('0', 64)), ("/editor/sources", "sha256", new string('0', 64)), ("/editor/sources", "slug", "waste-pipeline-notice-2026"), ("/errors", "status", "404"),
        ("/systems/update", "reference", "REFERENCE"), ("/systems/update", "token", "none"), ("/account", "token", "none"), ("/account", "key", "none"),
        ("/staff", "slug", "devon"), ("/staff", "reference", "REFERENCE"), ("/staff/systems/{slug}/propose/", "reference", ""),
        ("/editor/systems", "slug", "devon"), ("/editor/content", "key", "KEY"), ("/editor/statements", "id", "FACT"), ("/editor/proposals", "id", "PROPOSAL"),
        ("/editor/people", "id", "PERSON"), ("/editor/log", "seq", "1"),
    ];

    private static readonly string[] People = ["anonymous", "staff of this system", "staff of another", "editor", "administrator"];

    private sealed record Line(string Method, string Route, string Access);

    [Fact]
    public async Task Every_route_is_listed_and_every_line_has_its_route()
    {
        var (listed, routes) = (Lines().Select(line => $"{line.Method} {line.Route}").ToList(), await SiteRoutes.OfAsync(_site));

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
        var route when IsBelow(route, "/editor") => line.Access is "editors" or "editors-if-there" or "administrators" or "admins-if-there",
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

    public void Dispose() => _site.Dispose();

    private static bool IsBelow(string route, string folder) => route == folder || route.StartsWith(folder + "/", StringComparison.Ordinal);

    private static List<Line> Lines() =>
        [.. Rows(Routes).Select(cells => new Line(cells[0], cells[1], cells[2]))];

    private static IEnumerable<string[]> Rows(string table) => table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(cells => cells.Length > 0);

    private static string[] Expected(Line line) =>
        Rows(Accesses).Skip(1).FirstOrDefault(cells => cells[0] == line.Access)?[1..] ?? throw new InvalidOperationException($"There is no access “{line.Access}”.");

    private async Task<List<HttpClient>> PeopleAsync() =>
    [
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _site.Address },
        await _site.SignInAsync(AccountRole.Staff, "devon"), await _site.SignInAsync(AccountRole.Staff, "somerset"),
        await _site.SignInAsync(AccountRole.Editor), await _site.SignInAsync(AccountRole.Administrator),
    ];

    private async Task<string> OutcomeAsync(HttpClient person, Line line)
    {
        using var answer = await SendAsync(person, line, []);
        var to = answer.Headers.Location?.ToString() ?? "";
        return answer.StatusCode switch
        {
            HttpStatusCode.Redirect when to.Contains("/account/sign-in", StringComparison.Ordinal) => "sign-in",
            HttpStatusCode.Redirect when to.Contains("/account/refused", StringComparison.Ordinal) => "refused",
            HttpStatusCode.Redirect when to.EndsWith("/respond/link/none", StringComparison.Ordinal) => "by-link",
            HttpStatusCode.Forbidden => "refused",
            HttpStatusCode.BadRequest when line.Method != "GET" => "ok",
            < HttpStatusCode.BadRequest when line.Method == "GET" => "ok",
            var status => ((int)status).ToString(CultureInfo.InvariantCulture),
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
        return value switch
        {
            "FACT" => (await _site.GetPageAsync("/systems/devon")).QuerySelector("a[href*='/facts/']")!.GetAttribute("href")!.Split('/')[^1],
            "KEY" => _site.Services.GetRequiredService<CurrentRegister>().Value.FindSystem("devon")!.Key.ToString(),
            "REFERENCE" => (await ProposalAsync()).Reference,
            "PROPOSAL" => (await ProposalAsync()).Id.ToString(CultureInfo.InvariantCulture),
            "PERSON" => (await ProposalAsync()).AccountId!.Value.ToString(CultureInfo.InvariantCulture),
            _ => value,
        };
    }

    /// <summary>One that staff of Devon have sent.</summary>
    private async Task<Proposal> ProposalAsync()
    {
        await using var db = _site.Services.GetRequiredService<SiteDatabase<DirectoryDb>>().Separate();
        if (await db.Proposals.SingleOrDefaultAsync() is { } known)
        {
            return known;
        }

        var author = await db.Users.Where(account => account.Systems.Any(scope => scope.SystemSlug == "devon")).Select(account => account.Id).FirstAsync();
        var proposal = new Proposal
        {
            Reference = ProposalReference.New(),
            SystemSlug = "devon",
            Door = ProposalDoor.Staff,
            State = ProposalState.Submitted,
            AccountId = author,
            CreatedAt = DateTime.UtcNow,
            SubmittedAt = DateTime.UtcNow,
            Changes = { new() { Kind = ChangeKind.Add, Draft = new() { Property = "host", Value = "Made-up host" } } },
        };
        db.Proposals.Add(proposal);
        await db.SaveChangesAsync();
        return proposal;
    }
}
