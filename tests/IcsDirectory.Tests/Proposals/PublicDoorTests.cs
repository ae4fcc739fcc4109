using System.Net;
using IcsDirectory.Proposals;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Proposals;

/// <summary>The form that anyone can send, over HTTP.</summary>
public sealed class PublicDoorTests(PublicDoorTests.OpenSite open) : IClassFixture<PublicDoorTests.OpenSite>
{
    private const string Change = "Input.Changes[0].Statement.";
    private const string NewHost = "/systems/devon/update?property=host";

    private DirectorySite Site => open.Site;

    [Fact]
    public async Task A_right_proposal_is_kept_and_its_author_is_told_where_it_stands()
    {
        using var visitor = Site.Visitor();
        using var sent = await visitor.SendAsync(await visitor.OpenAsync(NewHost), "send", [.. Good("Devon host 1"), ("Input.Note", "First line\r\nsecond")]);

        var proposal = Site.Proposals().Single(p => p.Changes[0].Draft.Value == "Devon host 1");
        Assert.Equal($"/systems/update/sent/{proposal.Reference}", sent.Headers.Location!.ToString());
        Assert.Equal((ProposalDoor.Public, ProposalState.Submitted, "devon", "First line\nsecond"), (proposal.Door, proposal.State, proposal.SystemSlug, proposal.Note));
        Assert.Equal(("2025-04", "month", "in_place", "page 3"), (proposal.Changes[0].Draft.EffectiveOn, proposal.Changes[0].Draft.EffectivePrecision, proposal.Changes[0].Draft.Stage, proposal.Changes[0].Draft.Page));
        var page = await visitor.OpenAsync(sent.Headers.Location.ToString());
        Assert.Contains(proposal.Reference, page.Text(), StringComparison.Ordinal);
        Assert.Contains("Waiting for a decision", page.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Devon host 1", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Devon host 1", (await visitor.OpenAsync("/systems/devon")).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_is_neither_kept_nor_indexed()
    {
        using var answer = await Site.GetAsync(NewHost);
        var page = await DirectorySite.DocumentOfAsync(answer);

        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Null(answer.Headers.Age);
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task Wrong_input_is_told_beside_its_field_and_everything_typed_stays()
    {
        using var visitor = Site.Visitor();
        using var refused = await visitor.SendAsync(
            await visitor.OpenAsync("/systems/devon/update?property=contact"), "send",
            [.. Good("jane.smith@nhs.net"), ($"{Change}SourceUrl", "javascript:alert(1)"), ($"{Change}EffectiveOn", "next spring"), ("Input.ReplyAddress", "no address")]);
        var page = await DirectorySite.DocumentOfAsync(refused);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Contains("Is it a shared mailbox?", page.GetElementById("Input_Changes_0__Statement_Value-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById("Input_Changes_0__Statement_SourceUrl-error"));
        Assert.NotNull(page.GetElementById("Input_Changes_0__Statement_EffectiveOn-error"));
        Assert.NotNull(page.GetElementById("Input_ReplyAddress-error"));
        Assert.Equal(4, page.QuerySelectorAll(".govuk-error-summary__list a").Length);
        Assert.All(page.QuerySelectorAll(".govuk-error-summary__list a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Equal(("jane.smith@nhs.net", "javascript:alert(1)", "next spring", "in_place", "no address"), (
            page.Typed($"{Change}Value"), page.Typed($"{Change}SourceUrl"), page.Typed($"{Change}EffectiveOn"), page.Typed($"{Change}Stage"), page.Typed("Input.ReplyAddress")));
        Assert.DoesNotContain(Site.Proposals(), p => p.Changes.Any(c => c.Draft.Value == "jane.smith@nhs.net"));
        using var confirmed = await visitor.SendAsync(
            page, "send", [.. Good("jane.smith@nhs.net"), ($"{Change}IsSharedMailbox", "true"), ("Input.ReplyAddress", "")]);
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
    }

    [Fact]
    public async Task A_source_may_be_left_out_by_whoever_works_there()
    {
        using var visitor = Site.Visitor();
        var page = await visitor.OpenAsync(NewHost);
        using var refused = await visitor.SendAsync(page, "send", [.. Good("Devon host 2"), ($"{Change}SourceUrl", "")]);
        using var taken = await visitor.SendAsync(page, "send", [.. Good("Devon host 2"), ($"{Change}SourceUrl", ""), ("Input.WorksThere", "true")]);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (refused.StatusCode, taken.StatusCode));
        Assert.True(Site.Proposals().Single(p => p.Changes[0].Draft.Value == "Devon host 2").WorksThere);
    }

    [Fact]
    public async Task Another_change_is_added_and_removed_and_what_was_typed_stays()
    {
        using var visitor = Site.Visitor();
        using var added = await visitor.SendAsync(await visitor.OpenAsync(NewHost), "add", [.. Good("Devon host 3"), ("Input.AddAbout", "property:lead_status")]);
        var two = await DirectorySite.DocumentOfAsync(added);
        Assert.Equal(("Devon host 3", "lead_status"), (two.Typed($"{Change}Value"), two.Typed("Input.Changes[1].Statement.Property")));
        using var sent = await visitor.SendAsync(two, "send", [.. Good("", 1), ("Input.Changes[1].Statement.Code", "dedicated")]);
        using var removed = await visitor.SendAsync(two, "remove-0");

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var proposal = Site.Proposals().Single(p => p.Changes[0].Draft.Value == "Devon host 3");
        Assert.Equal(("dedicated", "Dedicated lead"), (proposal.Changes[1].Draft.Code, proposal.Changes[1].Draft.Value));
        Assert.Equal("lead_status", (await DirectorySite.DocumentOfAsync(removed)).Typed($"{Change}Property"));
    }

    [Theory]
    [InlineData("correct", "Correction")]
    [InlineData("end", "End")]
    [InlineData("withdraw", "Withdrawal")]
    public async Task A_statement_can_be_corrected_ended_or_withdrawn(string kind, string label)
    {
        var fact = Site.StatementOf("somerset");
        using var visitor = Site.Visitor();
        var page = await visitor.OpenAsync($"/systems/somerset/update?fact={fact}");
        using var unclear = await visitor.SendAsync(page, "send", ($"{Change}SourceUrl", "https://www.example.nhs.uk/x"), ($"{Change}EndsOn", ""));
        using var sent = await visitor.SendAsync(page, "send", ("Input.Changes[0].Kind", kind), ($"{Change}SourceUrl", $"https://www.example.nhs.uk/{kind}"),
            ($"{Change}EndsOn", kind == "end" ? "1 April 2026" : ""), ($"{Change}Property", "portal"));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (unclear.StatusCode, sent.StatusCode));
        var change = Site.Proposals().SelectMany(p => p.Changes).Single(c => c.Draft.SourceUrl.EndsWith($"/{kind}", StringComparison.Ordinal));
        Assert.Equal((label, fact, kind == "end" ? "2026-04-01" : ""), (change.Kind.Label, change.StatementId, change.Draft.EndsOn));
        Assert.NotEqual("portal", change.Draft.Property);
    }

    [Theory]
    [InlineData("Value", 501)]
    [InlineData("Scope", 401)]
    [InlineData("EffectiveOn", 41)]
    [InlineData("EndsOn", 41)]
    public async Task What_does_not_count_for_a_withdrawal_has_its_limit_too(string field, int length)
    {
        using var visitor = Site.Visitor();

        using var refused = await visitor.SendAsync(
            await visitor.OpenAsync($"/systems/somerset/update?fact={Site.StatementOf("somerset")}"), "send",
            ("Input.Changes[0].Kind", "withdraw"), ($"{Change}SourceUrl", "https://www.example.nhs.uk/long"), ($"{Change}{field}", new string('x', length)));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotNull((await DirectorySite.DocumentOfAsync(refused)).GetElementById($"Input_Changes_0__Statement_{field}-error"));
    }

    [Theory]
    [InlineData("/systems/devon/update?fact=00000000")]
    [InlineData("/systems/no-such-system/update")]
    [InlineData("/systems/update/sent/no-such-reference")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var answer = await Site.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_statement_of_another_system_is_not_found()
    {
        using var visitor = Site.Visitor();
        var foreign = Site.StatementOf("somerset");
        using var looked = await visitor.GetAsync($"/systems/devon/update?fact={foreign}");
        using var sent = await visitor.SendAsync(
            await visitor.OpenAsync(NewHost), "send", [.. Good("Devon host 4"), ("Input.Changes[0].StatementId", foreign), ("Input.Changes[0].Kind", "withdraw")]);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (looked.StatusCode, sent.StatusCode));
    }

    [Fact]
    public async Task Fields_that_the_form_does_not_have_change_nothing()
    {
        using var visitor = Site.Visitor();
        using var sent = await visitor.SendAsync(
            await visitor.OpenAsync(NewHost), "send",
            [
                .. Good("Devon host 5"), ("Input.State", "settled"), ("Input.Door", "editor"), ("Input.AccountId", "1"), ("Input.ReplyConfirmedAt", "2020-01-01"), ("Input.Reference", "mine"),
                ("State", "settled"), ($"{Change}Confidence", "high"), ($"{Change}SourceSlug", "some-source"), ("Input.Changes[0].Decision", "accepted"), ("Input.Changes[0].PublishedStatementId", "x"),
            ]);

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var proposal = Site.Proposals().Single(p => p.Changes[0].Draft.Value == "Devon host 5");
        Assert.Equal((ProposalState.Submitted, ProposalDoor.Public, null, null), (proposal.State, proposal.Door, proposal.AccountId, proposal.ReplyConfirmedAt));
        Assert.NotEqual("mine", proposal.Reference);
        Assert.Equal(("", "", ChangeDecision.Pending, ""), (
            proposal.Changes[0].Draft.Confidence, proposal.Changes[0].Draft.SourceSlug, proposal.Changes[0].Decision, proposal.Changes[0].PublishedStatementId));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("'--%0d%0aSet-Cookie:a=b{{constructor}}")]
    public async Task Markup_comes_back_as_text(string hostile)
    {
        using var visitor = Site.Visitor();
        using var refused = await visitor.SendAsync(
            await visitor.OpenAsync(NewHost), "send",
            [.. Good(hostile), ($"{Change}SourceUrl", hostile), ($"{Change}Quote", hostile), ($"{Change}Stage", hostile), ("Input.Note", hostile), ("Input.AddAbout", hostile), ("Input.Changes[0].Kind", hostile)]);
        var page = await DirectorySite.DocumentOfAsync(refused);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(hostile, page.Typed($"{Change}Value"));
        Assert.Empty(page.QuerySelectorAll("main script, main img"));
    }

    [Fact]
    public async Task Without_the_token_nothing_is_taken()
    {
        using var visitor = Site.Visitor();
        using var refused = await visitor.SendAsync(await visitor.OpenAsync(NewHost), "send", [.. Good("Devon host 6"), ("__RequestVerificationToken", "")]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.DoesNotContain(Site.Proposals(), p => p.Changes[0].Draft.Value == "Devon host 6");
    }

    [Fact]
    public async Task A_box_that_no_person_sees_must_stay_empty()
    {
        using var visitor = Site.Visitor();
        using var refused = await visitor.SendAsync(await visitor.OpenAsync(NewHost), "send", [.. Good("Devon host 7"), ("Input.Website", "https://spam.example")]);
        var page = await DirectorySite.DocumentOfAsync(refused);
        Assert.Equal((HttpStatusCode.BadRequest, "Devon host 7", ""), (refused.StatusCode, page.Typed($"{Change}Value"), page.Typed("Input.Website")));
        Assert.DoesNotContain(Site.Proposals(), p => p.Changes[0].Draft.Value == "Devon host 7");
        using var sent = await visitor.SendAsync(page, "send");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    [Fact]
    public async Task At_most_eight_changes_are_taken()
    {
        using var visitor = Site.Visitor();
        var page = await visitor.OpenAsync(NewHost);
        var many = Enumerable.Range(0, 9).SelectMany(number => Good($"Devon host 8-{number}", number)
            .Concat([($"Input.Changes[{number}].Kind", "add"), ($"Input.Changes[{number}].Statement.Property", "host")])).ToArray();
        using var refused = await visitor.SendAsync(page, "send", many);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("at most 8", (await DirectorySite.DocumentOfAsync(refused)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_and_each_statement_lead_to_the_form()
    {
        var record = await Site.GetPageAsync("/systems/somerset");
        var fact = Site.StatementOf("somerset");

        Assert.NotNull(record.QuerySelector($"a[href='/systems/somerset/update?fact={fact}']"));
        Assert.NotNull((await Site.GetPageAsync("/systems/devon")).QuerySelector("a[href^='/systems/devon/update?property=']"));
        Assert.NotNull((await Site.GetPageAsync($"/systems/somerset/facts/{fact}")).QuerySelector($"a[href='/systems/somerset/update?fact={fact}']"));
    }

    internal static (string Name, string Value)[] Good(string value, int change = 0)
    {
        var prefix = $"Input.Changes[{change}].Statement.";
        return
        [
            ($"{prefix}Value", value), ($"{prefix}Stage", "in_place"), ($"{prefix}EffectiveOn", "April 2025"), ($"{prefix}EffectivePrecision", ""),
            ($"{prefix}SourceUrl", "https://www.example.nhs.uk/board"), ($"{prefix}Page", "page 3"),
        ];
    }

    /// <summary>A site that does not mind how fast a form is sent.</summary>
    public sealed class OpenSite : IDisposable
    {
        public DirectorySite Site { get; } = DirectorySite.With(
            [("Proposals:SecondsToFillIn", "0"), ("RateLimits:FormsPerTenMinutes", "10000"), ("RateLimits:ProposalsPerHour", "10000")]);

        public void Dispose() => Site.Dispose();
    }
}
