using System.Net;
using IcsDirectory.Accounts;
using IcsDirectory.Mail;
using IcsDirectory.Proposals;
using IcsDirectory.Tests.Web;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Proposals;

/// <summary>Whoever sends a request chooses the host that it names: it gets into no mail and into nothing that is kept.</summary>
public sealed class HostileHostTests : IDisposable
{
    private const string Evil = "evil.example";
    private readonly DirectorySite _site = DirectorySite.With([("Proposals:SecondsToFillIn", "0")]);

    private string Own => $"http://localhost:{_site.Address.Port}/";

    [Fact]
    public async Task The_link_that_confirms_an_address_leads_to_the_site()
    {
        using var visitor = Claiming(_site.Visitor());
        using var sent = await visitor.SendAsync(
            await visitor.OpenAsync("/systems/devon/update?property=host"), "send", [.. PublicDoorTests.Good("Devon host"), ("Input.ReplyAddress", "reader@example.org")]);

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains($"{Own}systems/update/confirm/", Assert.Single(Mails()).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Evil, Mails()[0].Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Alerts_decisions_and_the_source_of_a_word_lead_to_the_site()
    {
        using var staff = await _site.SignInAsync(AccountRole.Staff, "devon");
        using var editor = Claiming(await _site.SignInAsync(AccountRole.Editor));
        var desk = new Desk(_site, editor);
        var word = Desk.Draft(StatementProperty.Host, value: "host as staff say") with { SourceUrl = "", SourceTitle = "", SourcePublisher = "", SourcePublishedOn = "" };
        var proposal = desk.Given("devon", p => (p.Door, p.AccountId) = (ProposalDoor.Staff, StaffId(desk)), Desk.Add(word));

        using var accepted = await desk.DecideAsync(proposal, "Accept");

        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Single(desk.MailsAbout(proposal));
        Assert.Equal(2, Mails().Count); // the other is the alert
        Assert.All(Mails(), mail => Assert.Contains($"{Own}systems/devon", mail.Body, StringComparison.Ordinal));
        Assert.All(Mails(), mail => Assert.DoesNotContain(Evil, mail.Body, StringComparison.OrdinalIgnoreCase));
        var published = desk.Read(proposal.Id).Changes.Single().PublishedStatementId;
        Assert.StartsWith($"{Own}sources/", desk.Register.FindSystem("devon")!.Statements.Single(s => s.Id == published).Source.Url.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();

    private static HttpClient Claiming(HttpClient client)
    {
        client.DefaultRequestHeaders.Host = Evil;
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", Evil);
        return client;
    }

    private static int StaffId(Desk desk)
    {
        using var db = desk.Database;
        return db.Users.Single(account => account.Role == AccountRole.Staff).Id;
    }

    private List<OutgoingMail> Mails()
    {
        using var db = _site.Db();
        return [.. db.OutgoingMails];
    }
}
