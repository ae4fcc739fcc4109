using System.Net;
using IcsDirectory.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IcsDirectory.Tests.Proposals;

/// <summary>The link that confirms where a reply may be sent.</summary>
public sealed class ReplyAddressTests : IDisposable
{
    private readonly FixedClock _clock = new(DateTimeOffset.UtcNow);
    private readonly DirectorySite _site;

    public ReplyAddressTests() => _site = DirectorySite.With(
        [("Proposals:SecondsToFillIn", "0"), ("Proposals:UnansweredMailsPerDay", "2")],
        services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock)));

    [Fact]
    public async Task Opening_the_link_confirms_nothing_and_its_button_works_once()
    {
        var link = await AskAsync("reader@example.org");
        using var visitor = _site.Visitor();
        var page = await visitor.OpenAsync(link);
        Assert.Null(_site.Proposals().Single().ReplyConfirmedAt);
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));

        using var confirmed = await HtmlForm.In(visitor, "", page).SendAsync();
        using var again = await HtmlForm.In(visitor, "", page).SendAsync();
        using var opened = await visitor.GetAsync(link);

        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.NotNull(_site.Proposals().Single().ReplyConfirmedAt);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (again.StatusCode, opened.StatusCode));
    }

    [Fact]
    public async Task The_link_expires()
    {
        var link = await AskAsync("reader@example.org");
        using var visitor = _site.Visitor();
        var page = await visitor.OpenAsync(link);
        _clock.Now += TimeSpan.FromHours(73);
        using var late = await HtmlForm.In(visitor, "", page).SendAsync();

        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.Null(_site.Proposals().Single().ReplyConfirmedAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%00")]
    [InlineData("' OR 1=1 --")]
    public async Task Another_token_confirms_nothing(string token)
    {
        await AskAsync("reader@example.org");
        using var answer = await _site.GetAsync($"/systems/update/confirm/{token}");

        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, answer.StatusCode.ToString());
        Assert.Null(_site.Proposals().Single().ReplyConfirmedAt);
    }

    [Fact]
    public async Task The_token_is_kept_as_a_hash_and_the_mail_tells_nothing_of_what_was_typed()
    {
        var link = await AskAsync("reader@example.org");
        using var db = _site.Db();
        var (mail, kept) = (db.OutgoingMails.Single(), db.Set<IcsDirectory.Proposals.ReplyConfirmation>().Single());

        Assert.Equal(64, kept.TokenHash.Length);
        Assert.DoesNotContain(kept.TokenHash, link, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("reader@example.org", mail.Recipient);
        Assert.DoesNotContain('\n', mail.Subject);
        Assert.DoesNotContain("Devon host", mail.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reader@example.org\r\nBcc: others@example.org")]
    [InlineData("reader@example.org, others@example.org")]
    [InlineData("Reader <reader@example.org>")]
    [InlineData("reader@localhost")]
    [InlineData("\"a b\"@example.org")]
    public async Task Only_one_plain_address_is_taken(string address)
    {
        using var visitor = _site.Visitor();
        using var refused = await visitor.SendAsync(
            await visitor.OpenAsync("/systems/devon/update?property=host"), "send", [.. PublicDoorTests.Good("Devon host"), ("Input.ReplyAddress", address)]);
        using var db = _site.Db();

        Assert.Equal((HttpStatusCode.BadRequest, 0), (refused.StatusCode, db.OutgoingMails.Count()));
    }

    [Fact]
    public async Task An_address_that_nobody_confirms_gets_few_mails()
    {
        for (var number = 0; number < 4; number++)
        {
            await AskAsync("stranger@example.org");
        }

        using var db = _site.Db();
        Assert.Equal((4, 2), (db.Proposals.Count(), db.OutgoingMails.Count()));
    }

    [Fact]
    public async Task Who_confirms_after_the_decision_gets_the_reply_once()
    {
        var link = await AskAsync("reader@example.org");
        var (desk, proposal) = (await Desk.OpenAsync(_site), _site.Proposals().Single());
        using var rejected = await desk.DecideAsync(proposal, "Reject", typed: ("Reason", "The paper does not say so"));
        Assert.Empty(desk.MailsAbout(proposal));

        using var visitor = _site.Visitor();
        var page = await visitor.OpenAsync(link);
        using var confirmed = await HtmlForm.In(visitor, "", page).SendAsync();
        using var again = await HtmlForm.In(visitor, "", page).SendAsync();

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.NotFound), (confirmed.StatusCode, again.StatusCode));
        var reply = Assert.Single(desk.MailsAbout(proposal));
        Assert.Equal(("reader@example.org", $"Your proposal {proposal.Reference} was decided"), (reply.Recipient, reply.Subject));
        Assert.Contains("The paper does not say so", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_confirms_after_a_question_gets_the_question_and_later_the_decision()
    {
        var link = await AskAsync("reader@example.org");
        var (desk, proposal) = (await Desk.OpenAsync(_site), _site.Proposals().Single());
        using var asked = await desk.DecideAsync(proposal, "Ask", typed: ("Question", "On which page?"));
        using var visitor = _site.Visitor();
        using var confirmed = await HtmlForm.In(visitor, "", await visitor.OpenAsync(link)).SendAsync();
        var question = Assert.Single(desk.MailsAbout(proposal));
        using var rejected = await desk.DecideAsync(proposal, "Reject", typed: ("Reason", "No answer came"));

        Assert.Equal($"A question about your proposal {proposal.Reference}", question.Subject);
        Assert.Equal($"Your proposal {proposal.Reference} was decided", desk.MailsAbout(proposal)[^1].Subject);
        Assert.Equal(2, desk.MailsAbout(proposal).Count);
    }

    [Fact]
    public async Task Who_confirms_before_the_decision_gets_the_reply_with_it()
    {
        var link = await AskAsync("reader@example.org");
        var (desk, proposal) = (await Desk.OpenAsync(_site), _site.Proposals().Single());
        using var visitor = _site.Visitor();
        using var confirmed = await HtmlForm.In(visitor, "", await visitor.OpenAsync(link)).SendAsync();
        Assert.Empty(desk.MailsAbout(proposal));
        using var rejected = await desk.DecideAsync(proposal, "Reject", typed: ("Reason", "The paper does not say so"));

        Assert.Single(desk.MailsAbout(proposal));
    }

    [Fact]
    public async Task Where_the_reply_cannot_be_queued_the_link_is_not_used_up()
    {
        var link = await AskAsync("reader@example.org");
        var (desk, proposal) = (await Desk.OpenAsync(_site), _site.Proposals().Single());
        using var rejected = await desk.DecideAsync(proposal, "Reject", typed: ("Reason", "The paper does not say so"));
        using (var db = _site.Db())
        {
            await db.Database.ExecuteSqlRawAsync("CREATE TRIGGER no_more BEFORE INSERT ON outgoing_mail BEGIN SELECT raise(ABORT, 'full'); END");
        }

        using var visitor = _site.Visitor();
        using var failed = await HtmlForm.In(visitor, "", await visitor.OpenAsync(link)).SendAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Null(_site.Proposals().Single().ReplyConfirmedAt);
        Assert.NotNull(await visitor.OpenAsync(link));
    }

    public void Dispose() => _site.Dispose();

    /// <returns>The path of the link that was sent last.</returns>
    private async Task<string> AskAsync(string address)
    {
        using var visitor = _site.Visitor();
        using var sent = await visitor.SendAsync(
            await visitor.OpenAsync("/systems/devon/update?property=host"), "send", [.. PublicDoorTests.Good("Devon host"), ("Input.ReplyAddress", address)]);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        using var db = _site.Db();
        var body = db.OutgoingMails.OrderByDescending(mail => mail.Id).First().Body;
        return body[body.IndexOf("/systems/update/confirm/", StringComparison.Ordinal)..].Split('\n')[0].Trim();
    }
}
