using System.Net;
using IcsDirectory.Accounts;
using IcsDirectory.Proposals;
using IcsDirectory.Tests.Web;
using IcsDirectory.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Tests.Proposals;

/// <summary>Each decision, and what readers see of it.</summary>
public sealed class DecisionTests(DirectorySite site) : IClassFixture<DirectorySite>
{
    [Fact]
    public async Task An_accepted_statement_is_in_the_record_the_history_the_search_and_at_its_day()
    {
        var desk = await Desk.OpenAsync(site);
        var proposal = desk.Given("frimley", Desk.Add(Desk.Draft(StatementProperty.Portal, value: "notices appear on the Quixotic portal")));

        using var accepted = await desk.DecideAsync(proposal, "Accept", 0, ("Publication.Note", "Named in a board paper"));

        var decided = desk.Read(proposal.Id);
        var change = decided.Changes.Single();
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Equal((ProposalState.Settled, ChangeDecision.Accepted, "editor", "Named in a board paper"), (decided.State, change.Decision, change.DecidedByRole, change.PublicNote));
        Assert.NotNull(decided.SettledAt);
        foreach (var path in new[] { "/systems/frimley", "/systems/frimley/history", "/search?q=quixotic", $"/systems/frimley/facts/{change.PublishedStatementId}" })
        {
            Assert.Contains("Quixotic portal", (await site.GetPageAsync(path)).Body!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("Quixotic", (await site.GetPageAsync("/systems/frimley/at/2025-04-01")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Quixotic", (await site.GetPageAsync("/systems/frimley/at/2025-03-01")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A board paper", (await site.GetPageAsync("/sources")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_withdraws_the_old_statement_and_keeps_its_address()
    {
        var desk = await Desk.OpenAsync(site);
        var old = desk.Standing("dorset", StatementProperty.StructureModel);
        var proposal = desk.Given("dorset", Desk.Correct(old, Desk.Draft(StatementProperty.StructureModel, "hub_and_spoke", "hub and spoke it is")));

        using var accepted = await desk.DecideAsync(proposal, "Accept");

        var all = desk.Register.FindSystem("dorset")!.Statements;
        var (was, now) = (all.Single(s => s.Id == old.Id), all.Single(s => s.Id == desk.Read(proposal.Id).Changes.Single().PublishedStatementId));
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Equal(now.RecordedAt, was.WithdrawnAt);
        Assert.Equal(old with { WithdrawnAt = was.WithdrawnAt }, was);
        Assert.Contains("Withdrawn", (await site.GetPageAsync($"/systems/dorset/facts/{old.Id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Changed", (await site.GetPageAsync("/systems/dorset/history")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_statement_stands_beside_what_the_record_says_of_the_same_with_the_way_to_end_it()
    {
        var desk = await Desk.OpenAsync(site);
        var standing = desk.Standing("greater-manchester", StatementProperty.StructureModel);
        var (known, unknown) = (
            desk.Given("greater-manchester", Desk.Add(Desk.Draft(StatementProperty.StructureModel, "hub_and_spoke", "A made-up hub"))),
            desk.Given("greater-manchester", Desk.Add(Desk.Draft(StatementProperty.LeadPost, value: "A made-up post"))));

        var beside = (await desk.OpenAsync(known)).QuerySelector($"#change-{known.Changes[0].Id}")!;
        var alone = (await desk.OpenAsync(unknown)).QuerySelector($"#change-{unknown.Changes[0].Id}")!;

        Assert.Equal(["Field", "Now", "Proposed"], beside.QuerySelectorAll("thead th").Select(head => head.TextContent));
        Assert.Contains(standing.Value, beside.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(beside.QuerySelectorAll("a").Select(link => link.GetAttribute("href")), address => address == $"/editor/statements/{standing.Id}");
        Assert.Equal(["Field", "Proposed"], alone.QuerySelectorAll("thead th").Select(head => head.TextContent));
    }

    [Fact]
    public async Task An_end_leaves_what_was_so_before_and_what_was_known_before()
    {
        var desk = await Desk.OpenAsync(site);
        var old = desk.Standing("west-yorkshire", StatementProperty.SharedBody);
        var proposal = desk.Given("west-yorkshire", Desk.End(old, "2025-06-01"));

        using var accepted = await desk.DecideAsync(proposal, "Accept");

        var ended = desk.Register.FindSystem("west-yorkshire")!.Statements.Single(s => s.Id == old.Id);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.True(ended.IsInForce(new(new(2025, 5, 31), today.AddDays(1))));
        Assert.False(ended.IsInForce(new(new(2025, 6, 1), today.AddDays(1))));
        Assert.True(ended.IsInForce(new(new(2025, 6, 1), ended.RecordedOn)));
    }

    [Fact]
    public async Task Of_an_end_an_editor_edits_the_day_and_nothing_else()
    {
        var desk = await Desk.OpenAsync(site);
        var old = desk.Standing("devon", StatementProperty.SharedBody);
        var proposal = desk.Given("devon", Desk.End(old, "2026-06-01"));

        using var accepted = await desk.DecideAsync(proposal, "Edit", 0, ("Input.EndsOn", "1 July 2026"));

        var change = desk.Read(proposal.Id).Changes.Single();
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Equal((ChangeDecision.AcceptedEdited, change.Draft with { EndsOn = "2026-07-01" }), (change.Decision, change.Accepted));
        Assert.Equal("2026-07-01", desk.Register.FindSystem("devon")!.Statements.Single(s => s.Id == old.Id).EndsOn!.Text);
    }

    [Fact]
    public async Task A_withdrawal_takes_the_statement_out_of_the_record_and_leaves_it_in_the_history()
    {
        var desk = await Desk.OpenAsync(site);
        var old = desk.Standing("gloucestershire", StatementProperty.Context);
        var proposal = desk.Given("gloucestershire", Desk.Withdraw(old));

        using var accepted = await desk.DecideAsync(proposal, "Accept");

        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.NotNull(desk.Register.FindSystem("gloucestershire")!.Statements.Single(s => s.Id == old.Id).WithdrawnAt);
        Assert.Contains("Withdrawn", (await site.GetPageAsync("/systems/gloucestershire/history")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_editor_edits_is_published_and_what_was_proposed_is_kept()
    {
        var desk = await Desk.OpenAsync(site);
        var proposal = desk.Given("somerset", Desk.Add(Desk.Draft(StatementProperty.Host, value: "the Trustt")));

        using var accepted = await desk.DecideAsync(proposal, "Edit", 0, ("Input.Value", "the Trust"), ("Input.Confidence", "high"));

        var change = desk.Read(proposal.Id).Changes.Single();
        var published = desk.Register.FindSystem("somerset")!.Statements.Single(s => s.Id == change.PublishedStatementId);
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Equal(("the Trust", Confidence.High, "the Trustt", ChangeDecision.AcceptedEdited), (published.Value, published.Confidence, change.Draft.Value, change.Decision));
    }

    [Theory]
    [InlineData("Reject", "Reason", "Enter the reason: its author is told")]
    [InlineData("Ask", "Question", "Enter the question")]
    public async Task A_reason_and_a_question_are_needed_and_then_mailed_to_a_confirmed_address_only(string handler, string field, string missing)
    {
        var desk = await Desk.OpenAsync(site);
        foreach (var confirmed in new[] { true, false })
        {
            var proposal = desk.Given("devon", p => (p.ReplyAddress, p.ReplyConfirmedAt) = ("reader@example.org", confirmed ? DateTime.UtcNow : null), Desk.Add(Desk.Draft(StatementProperty.Policy)));

            using var empty = await desk.DecideAsync(proposal, handler, 0, (field, "  "));
            using var done = await desk.DecideAsync(proposal, handler, 0, (field, "The paper says\nsomething else"));

            var decided = desk.Read(proposal.Id);
            Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (empty.StatusCode, done.StatusCode));
            Assert.Contains(missing, (await DirectorySite.DocumentOfAsync(empty)).QuerySelector(".govuk-error-message")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(handler == "Ask" ? ProposalState.Asked : ProposalState.Settled, decided.State);
            Assert.Equal("The paper says something else", decided.Changes.Single().Reason);
            Assert.Equal(confirmed ? ["reader@example.org"] : [], desk.MailsAbout(proposal).Select(mail => mail.Recipient));
            Assert.All(desk.MailsAbout(proposal), mail => Assert.Contains("The paper says something else", mail.Body, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_proposal_is_settled_by_its_last_change_and_its_author_gets_one_mail()
    {
        var desk = await Desk.OpenAsync(site);
        using var staff = await site.SignInAsync(AccountRole.Staff, "surrey-heartlands");
        var account = StaffOf(desk, "surrey-heartlands");
        var proposal = desk.Given("surrey-heartlands", p => (p.AccountId, p.Door) = (account.Id, ProposalDoor.Staff), Desk.Add(Desk.Draft(StatementProperty.Contact, value: "a page for suppliers")), Desk.Add(Desk.Draft(StatementProperty.Policy)));

        using var first = await desk.DecideAsync(proposal, "Accept", 0);
        var (between, mailsBetween) = (desk.Read(proposal.Id).State, desk.MailsAbout(proposal));
        using var second = await desk.DecideAsync(proposal, "Reject", 1, ("Reason", "no such policy"));

        var mail = Assert.Single(desk.MailsAbout(proposal));
        Assert.Equal((ProposalState.Submitted, ProposalState.Settled), (between, desk.Read(proposal.Id).State));
        Assert.Empty(mailsBetween);
        Assert.Equal(account.Email, mail.Recipient);
        Assert.Contains($"/facts/{desk.Read(proposal.Id).Changes[0].PublishedStatementId}", mail.Body, StringComparison.Ordinal);
        Assert.Contains("no such policy", mail.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("norfolk-and-waveney", "staff", "Statement by staff of Norfolk and Waveney", "medium")]
    [InlineData("norfolk-and-waveney", "public", "Statement by a reader who says they work for Norfolk and Waveney", "low")]
    [InlineData("bath-and-north-east-somerset-swindon-and-wiltshire", "public", "Statement by a reader who says they work for Bath and North East Somerset", "low")]
    public async Task The_word_of_someone_who_works_there_is_named_as_what_it_is(string system, string door, string title, string confidence)
    {
        var desk = await Desk.OpenAsync(site);
        var draft = Desk.Draft(StatementProperty.Host, value: $"host as told at the {door} door") with { SourceUrl = "", SourceTitle = "", SourcePublisher = "", SourcePublishedOn = "" };
        var proposal = desk.Given(system, p => (p.WorksThere, p.Door) = (true, ProposalDoor.Find(door)!), Desk.Add(draft), Desk.Add(draft with { Value = "another thing" }));

        using var first = await desk.DecideAsync(proposal, "Edit", 0, ("Input.Confidence", "high"));
        using var second = await desk.DecideAsync(proposal, "Accept", 1);

        var published = desk.Read(proposal.Id).Changes.Select(change => desk.Register.FindSystem(system)!.Statements.Single(s => s.Id == change.PublishedStatementId)).ToList();
        Assert.All(published, statement => Assert.StartsWith(title, statement.Source.Title, StringComparison.Ordinal));
        Assert.All(published, statement => Assert.Equal(confidence, statement.Confidence.Code));
        Assert.All(published, statement => Assert.Contains("without a document", statement.Caveat, StringComparison.Ordinal));
        Assert.Equal(published[0].Source.Id, published[1].Source.Id);
        Assert.Equal($"/sources/{published[0].Source.Id}", published[0].Source.Url.AbsolutePath);
        Assert.NotNull(await site.GetPageAsync(published[0].Source.Url.AbsolutePath));
    }

    [Fact]
    public async Task A_source_of_the_same_web_address_is_used_again()
    {
        var desk = await Desk.OpenAsync(site);
        var known = desk.Register.Sources.First(source => desk.Register.Sources.Count(s => s.Url == source.Url) == 1);
        var draft = Desk.Draft(StatementProperty.Policy) with { SourceUrl = $"{known.Url.ToString().Replace("https://", "http://", StringComparison.Ordinal)}#page=3", SourceTitle = "Called otherwise" };
        var proposal = desk.Given("mid-and-south-essex", Desk.Add(draft));

        using var accepted = await desk.DecideAsync(proposal, "Accept");

        var id = desk.Read(proposal.Id).Changes.Single().PublishedStatementId;
        Assert.Equal(known.Id, desk.Register.FindSystem("mid-and-south-essex")!.Statements.Single(s => s.Id == id).Source.Id);
    }

    [Fact]
    public async Task A_source_that_the_library_has_as_a_draft_is_not_made_again_and_not_published_unasked()
    {
        var desk = await Desk.OpenAsync(site);
        using var made = await desk.Editor.SubmitAsync(
            "/editor/sources/new", ("Input.Title", "Still a draft"), ("Input.Publisher", "A board"), ("Input.Url", "https://papers.example.org/draft"), ("Input.PublishedPrecision", "undated"), ("Publish", "false"));
        var proposal = desk.Given("frimley", Desk.Add(Desk.Draft(StatementProperty.Policy) with { SourceUrl = "http://www.papers.example.org/draft/#page=2" }));

        using var refused = await desk.DecideAsync(proposal, "Accept");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest), (made.StatusCode, refused.StatusCode));
        Assert.Contains("as a draft", (await DirectorySite.DocumentOfAsync(refused)).QuerySelector("#Input_SourceUrl-error")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Register.Sources, source => source.Title == "Still a draft");
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_what_was_typed_is_kept()
    {
        var desk = await Desk.OpenAsync(site);
        var proposal = desk.Given("frimley", Desk.Add(Desk.Draft(StatementProperty.Host)));

        using var refused = await desk.DecideAsync(
            proposal, "Edit", 0, ("Input.Value", "<script>alert(1)</script>"), ("Input.SourceUrl", "javascript:alert(1)"), ("Input.EffectiveOn", "2999-01"), ("Publication.Note", "typed before"));

        var page = await DirectorySite.DocumentOfAsync(refused);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotNull(page.QuerySelector("#Input_SourceUrl-error"));
        Assert.NotNull(page.QuerySelector("#Input_EffectiveOn-error"));
        Assert.Equal("<script>alert(1)</script>", page.QuerySelector("#Input_Value")!.TextContent.Trim());
        Assert.Equal("javascript:alert(1)", page.QuerySelector("#Input_SourceUrl")!.GetAttribute("value"));
        Assert.Equal("typed before", page.QuerySelector("#Publication_Note")!.TextContent.Trim());
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Empty(page.QuerySelectorAll("a[href^=javascript]"));
        Assert.Equal(ChangeDecision.Pending, desk.Read(proposal.Id).Changes.Single().Decision);
    }

    [Fact]
    public async Task A_proposal_that_cannot_be_published_as_it_stands_opens_for_editing()
    {
        var desk = await Desk.OpenAsync(site);
        var proposal = desk.Given("frimley", Desk.Add(Desk.Draft(StatementProperty.StructureModel, "no_such_code")));

        using var refused = await desk.DecideAsync(proposal, "Accept");

        var page = await DirectorySite.DocumentOfAsync(refused);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotNull(page.QuerySelector("#Input_Code-error"));
        Assert.True(page.QuerySelector("#Input_Code")!.Closest("details")!.HasAttribute("open"));
    }

    [Fact]
    public async Task A_change_of_another_proposal_is_not_found()
    {
        var desk = await Desk.OpenAsync(site);
        var (mine, other) = (desk.Given("frimley", Desk.Add(Desk.Draft(StatementProperty.Host))), desk.Given("devon", Desk.Add(Desk.Draft(StatementProperty.Host))));

        foreach (var handler in new[] { "Accept", "Edit", "Reject", "Ask" })
        {
            using var foreign = await desk.DecideAsync(mine, handler, 0, ("Change", $"{other.Changes[0].Id}"), handler is "Reject" ? ("Reason", "r") : handler is "Ask" ? ("Question", "q") : ("Version", "1"));
            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        }

        Assert.Equal(ChangeDecision.Pending, desk.Read(other.Id).Changes.Single().Decision);
        using var none = await desk.Editor.GetAsync("/editor/proposals/987654");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task An_unsent_draft_is_nobody_elses()
    {
        var desk = await Desk.OpenAsync(site);
        var draft = desk.Given("frimley", p => p.State = ProposalState.Draft, Desk.Add(Desk.Draft(StatementProperty.Host)));

        using var seen = await desk.Editor.GetAsync($"/editor/proposals/{draft.Id}");

        Assert.Equal(HttpStatusCode.NotFound, seen.StatusCode);
        Assert.DoesNotContain(draft.Reference, (await desk.OpenAsync("/editor")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_staff_nor_readers_decide_and_no_form_works_without_its_token()
    {
        var desk = await Desk.OpenAsync(site);
        var proposal = desk.Given("devon", Desk.Add(Desk.Draft(StatementProperty.Host)));
        using var staff = await site.SignInAsync(AccountRole.Staff, "devon");
        var path = $"/editor/proposals/{proposal.Id}?handler=Accept";
        using var fields = new FormUrlEncodedContent([new("Change", $"{proposal.Changes[0].Id}"), new("Version", "1")]);

        using var byStaff = await staff.GetAsync($"/editor/proposals/{proposal.Id}");
        using var byReader = await site.GetAsync($"/editor/proposals/{proposal.Id}");
        using var withoutToken = await desk.Editor.PostAsync(path, fields);

        Assert.Contains("/account/refused", byStaff.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("/account/sign-in", byReader.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, withoutToken.StatusCode);
        Assert.Equal(ChangeDecision.Pending, desk.Read(proposal.Id).Changes.Single().Decision);
    }

    [Fact]
    public async Task Only_what_differs_is_marked_and_in_words_too()
    {
        var desk = await Desk.OpenAsync(site);
        var old = desk.Standing("staffordshire-and-stoke-on-trent", StatementProperty.SharedBody);
        var proposal = desk.Given("staffordshire-and-stoke-on-trent", p => p.Note = "<b>please</b>", Desk.Correct(old, Desk.Draft(StatementProperty.SharedBody, value: $"{old.Value} anew")));

        var page = await desk.OpenAsync(proposal);

        Assert.Contains("[added: anew]", page.QuerySelectorAll("ins").Select(added => string.Join(' ', added.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal("<b>please</b>", page.QuerySelector(".app-verbatim")!.TextContent);
        Assert.Equal("noopener noreferrer", page.QuerySelector(".app-cite a[target=_blank]")!.GetAttribute("rel"));
    }

    private static Account StaffOf(Desk desk, string system)
    {
        using var db = desk.Database;
        return db.Users.AsNoTracking().Single(account => account.Systems.Any(scope => scope.SystemSlug == system));
    }
}
