using System.Net;
using IcsDirectory.Accounts;
using IcsDirectory.Proposals;
using IcsDirectory.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Tests.Proposals;

/// <summary>What the staff of a system can do, over HTTP.</summary>
public sealed class StaffDoorTests(PublicDoorTests.OpenSite open) : IClassFixture<PublicDoorTests.OpenSite>
{
    private const string Change = "Input.Changes[0].Statement.";
    private const string New = "/staff/systems/devon/propose?property=host";
    private const string Hostile = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>";

    private DirectorySite Site => open.Site;

    [Fact]
    public async Task Staff_see_what_is_published_and_what_is_not_known()
    {
        using var ann = await Site.SignInAsync(AccountRole.Staff, "somerset", "devon");
        var start = await ann.OpenAsync("/staff");
        var record = await ann.OpenAsync("/staff/systems/somerset");

        Assert.NotNull(start.QuerySelector("a[href='/staff/systems/devon']"));
        Assert.NotNull(start.QuerySelector("a[href='/staff/systems/somerset']"));
        Assert.NotNull(record.GetElementById($"s-{Site.StatementOf("somerset")}"));
        Assert.Contains("Found still correct not yet", record.Text(), StringComparison.Ordinal);
        Assert.NotNull(record.QuerySelector("#unknown ~ ul a[href*='/propose?property=']"));
    }

    [Theory]
    [InlineData("/staff/systems/devon")]
    [InlineData("/staff/systems/devon/propose")]
    [InlineData("/staff/systems/devon/propose?property=host")]
    public async Task Another_systems_staff_find_nothing_there(string path)
    {
        using var bea = await Site.SignInAsync(AccountRole.Staff, "somerset");
        using var refused = await bea.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Theory]
    [InlineData("/staff")]
    [InlineData("/staff/systems/devon")]
    [InlineData("/staff/systems/devon/propose")]
    [InlineData("/staff/systems/devon/proposals/x")]
    public async Task Whoever_is_not_signed_in_is_asked_to(string path)
    {
        using var answer = await Site.GetAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/sign-in", answer.Headers.Location!.AbsolutePath());
    }

    [Fact]
    public async Task Still_correct_is_recorded_once_a_day_and_changes_nothing_else()
    {
        var fact = Site.StatementOf("greater-manchester");
        using var ann = await Site.SignInAsync(AccountRole.Staff, "greater-manchester");
        var before = (await ann.OpenAsync($"/systems/greater-manchester/facts/{fact}")).Text();
        var page = await ann.OpenAsync("/staff/systems/greater-manchester");
        for (var time = 0; time < 2; time++)
        {
            using var said = await FormOf(ann, page, fact).SendAsync();
            Assert.Equal(HttpStatusCode.Redirect, said.StatusCode);
        }

        using var db = Site.Db();
        Assert.Single(db.Set<StatementReview>().Where(review => review.StatementId == fact));
        Assert.Contains("Found still correct on ", (await ann.OpenAsync("/staff/systems/greater-manchester")).Text(), StringComparison.Ordinal);
        Assert.Equal(before, (await ann.OpenAsync($"/systems/greater-manchester/facts/{fact}")).Text());
        using var editor = await Site.SignInAsync(AccountRole.Editor);
        Assert.Contains("its staff said that it is still correct", (await editor.OpenAsync("/editor/freshness")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_statements_of_ones_own_system_can_be_found_correct()
    {
        using var ann = await Site.SignInAsync(AccountRole.Staff, "greater-manchester");
        var page = await ann.OpenAsync("/staff/systems/greater-manchester");
        HtmlForm Form() => FormOf(ann, page, Site.StatementOf("greater-manchester"));
        using var foreign = await Form().Set("statementId", Site.StatementOf("somerset")).SendAsync();
        using var elsewhere = await Form().Set("statementId", Site.StatementOf("somerset")).SendAsync(action: "/staff/systems/somerset");
        using var untrusted = await Form().Set("__RequestVerificationToken", "x").SendAsync();

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (foreign.StatusCode, elsewhere.StatusCode, untrusted.StatusCode));
    }

    [Fact]
    public async Task A_draft_with_mistakes_is_kept_found_again_sent_and_withdrawn()
    {
        using var ann = await Site.SignInAsync(AccountRole.Staff, "devon");
        using var refused = await ann.SendAsync(await ann.OpenAsync(New), "send", [.. PublicDoorTests.Good("Devon staff 1"), ($"{Change}EffectiveOn", "some day")]);
        var page = await DirectorySite.DocumentOfAsync(refused);
        Assert.Equal((HttpStatusCode.BadRequest, "Devon staff 1", "some day"), (refused.StatusCode, page.Typed($"{Change}Value"), page.Typed($"{Change}EffectiveOn")));
        var draft = Find("Devon staff 1");
        Assert.Equal((ProposalState.Draft, ProposalDoor.Staff, "some day"), (draft.State, draft.Door, draft.Changes[0].Draft.EffectiveOn));

        using var later = await Site.SignInAsync(AccountRole.Staff, "devon"); // somebody else of the system, on another day
        Assert.NotNull((await later.OpenAsync("/staff")).QuerySelector($"a[href='/staff/systems/devon/propose/{draft.Reference}']"));
        var again = await later.OpenAsync($"/staff/systems/devon/propose/{draft.Reference}");
        Assert.Equal(("Devon staff 1", "some day"), (again.Typed($"{Change}Value"), again.Typed($"{Change}EffectiveOn")));
        using var sent = await later.SendAsync(again, "send", ($"{Change}EffectiveOn", "2024"));
        Assert.Equal($"/staff/systems/devon/proposals/{draft.Reference}", sent.Headers.Location!.ToString());
        Assert.Equal(ProposalState.Submitted, Find("Devon staff 1").State);

        var shown = await later.OpenAsync(sent.Headers.Location.ToString());
        Assert.Contains("Waiting for a decision", shown.Text(), StringComparison.Ordinal);
        using var withdrawn = await later.SendAsync(shown, "withdraw");
        using var twice = await later.SendAsync(shown, "withdraw");
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (withdrawn.StatusCode, twice.StatusCode));
        Assert.Equal(ProposalState.Withdrawn, Find("Devon staff 1").State);
    }

    [Fact]
    public async Task A_draft_whose_author_has_not_chosen_what_to_do_opens_again_with_nothing_chosen()
    {
        const string Kind = "Input.Changes[0].Kind";
        using var ann = await Site.SignInAsync(AccountRole.Staff, "somerset");
        var fresh = await ann.OpenAsync($"/staff/systems/somerset/propose?fact={Site.StatementOf("somerset")}");
        using var saved = await ann.SendAsync(fresh, "save", ($"{Change}Value", "Somerset staff 1"));
        var path = saved.Headers.Location!.ToString();
        var again = await ann.OpenAsync(path);
        Assert.NotEmpty(again.QuerySelectorAll($"input[type=radio][name='{Kind}']"));
        Assert.Empty(again.QuerySelectorAll($"input[type=radio][name='{Kind}'][checked]"));
        Assert.Equal("Somerset staff 1", again.Typed($"{Change}Value"));

        using var refused = await ann.SendAsync(again, "send");
        using var forged = await ann.SendAsync(await ann.OpenAsync(path), "send", (Kind, "not_chosen"));
        Assert.All([refused, forged], answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));
        Assert.Contains("Choose what should be changed", (await DirectorySite.DocumentOfAsync(refused)).GetElementById("Input_Changes_0__Kind-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(ProposalState.Draft, Find("Somerset staff 1").State);

        using var chosen = await ann.SendAsync(await ann.OpenAsync(path), "save", (Kind, "withdraw"));
        Assert.Equal("withdraw", (await ann.OpenAsync(path)).Typed(Kind));
    }

    [Fact]
    public async Task Two_people_on_one_draft_see_both_texts_and_can_finish()
    {
        using var ann = await Site.SignInAsync(AccountRole.Staff, "devon");
        using var bea = await Site.SignInAsync(AccountRole.Staff, "devon");
        using var begun = await ann.SendAsync(await ann.OpenAsync(New), "save", PublicDoorTests.Good("Devon staff 2"));
        var path = begun.Headers.Location!.ToString();
        var (anns, beas) = (await ann.OpenAsync(path), await bea.OpenAsync(path));
        using var first = await bea.SendAsync(beas, "save", ($"{Change}Value", "Devon staff 2, as Bea has it"));
        using var second = await ann.SendAsync(anns, "save", ($"{Change}Value", "Devon staff 2, as Ann has it"));
        var page = await DirectorySite.DocumentOfAsync(second);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        var row = page.QuerySelectorAll(".app-two-texts tbody tr").Single(r => r.TextContent.Contains("What is said", StringComparison.Ordinal));
        Assert.Equal(["Devon staff 2, as Bea has it", "Devon staff 2, as Ann has it"], row.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Equal("Devon staff 2, as Ann has it", page.Typed($"{Change}Value"));
        using var third = await ann.SendAsync(page, "save");
        Assert.Equal((HttpStatusCode.Redirect, 1), (third.StatusCode, Site.Proposals().Count(p => p.Changes.Any(c => c.Draft.Value == "Devon staff 2, as Ann has it"))));
    }

    [Fact]
    public async Task A_draft_that_a_colleague_has_sent_leaves_what_was_typed_to_be_saved_anew()
    {
        using var ann = await Site.SignInAsync(AccountRole.Staff, "devon");
        using var begun = await ann.SendAsync(await ann.OpenAsync(New), "save", PublicDoorTests.Good("Devon staff 3"));
        var page = await ann.OpenAsync(begun.Headers.Location!.ToString());
        using var sent = await ann.SendAsync(page, "send");
        using var late = await ann.SendAsync(page, "save", ($"{Change}Value", "Devon staff 3, later"));
        var kept = await DirectorySite.DocumentOfAsync(late);
        using var anew = await ann.SendAsync(kept, "save");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Redirect), (late.StatusCode, anew.StatusCode));
        Assert.Equal((ProposalState.Submitted, ProposalState.Draft), (Find("Devon staff 3").State, Find("Devon staff 3, later").State));
    }

    [Fact]
    public async Task A_draft_can_be_deleted()
    {
        using var ann = await Site.SignInAsync(AccountRole.Staff, "devon");
        using var begun = await ann.SendAsync(await ann.OpenAsync(New), "save", PublicDoorTests.Good("Devon staff 4"));
        using var deleted = await ann.SendAsync(await ann.OpenAsync(begun.Headers.Location!.ToString()), "discard");

        Assert.Equal(HttpStatusCode.Redirect, deleted.StatusCode);
        Assert.Null((await ann.OpenAsync("/staff")).QuerySelector($"a[href$='{Find("Devon staff 4").Reference}']"));
    }

    [Fact]
    public async Task Proposals_of_another_system_or_door_are_not_found()
    {
        using var ann = await Site.SignInAsync(AccountRole.Staff, "devon");
        using var bea = await Site.SignInAsync(AccountRole.Staff, "somerset");
        using var begun = await ann.SendAsync(await ann.OpenAsync(New), "save", PublicDoorTests.Good("Devon staff 5"));
        var (reference, page) = (Find("Devon staff 5").Reference, await ann.OpenAsync(begun.Headers.Location!.ToString()));
        using var visitor = Site.Visitor();
        using var byReader = await visitor.SendAsync(await visitor.OpenAsync("/systems/devon/update?property=host"), "send", PublicDoorTests.Good("Devon reader"));

        foreach (var path in new[]
                 {
                     $"/staff/systems/devon/propose/{reference}", $"/staff/systems/somerset/propose/{reference}",
                     $"/staff/systems/devon/proposals/{reference}", $"/staff/systems/somerset/proposals/{reference}", "/staff/systems/somerset/propose/no-such-draft",
                 })
        {
            using var looked = await bea.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, looked.StatusCode));
        }

        var hers = await bea.OpenAsync("/staff/systems/somerset/propose?property=host");
        using var stolen = await bea.FormOf(hers, "save").Set(PublicDoorTests.Good("Stolen")).SendAsync("save", $"/staff/systems/somerset/propose/{reference}");
        using var foreign = await bea.FormOf(hers, "save").Set(PublicDoorTests.Good("Stolen")).SendAsync("save", "/staff/systems/devon/propose");
        using var target = await bea.SendAsync(hers, "save", [.. PublicDoorTests.Good("Stolen"), ("Input.Changes[0].StatementId", Site.StatementOf("greater-manchester"))]);
        using var publicOne = await ann.GetAsync($"/staff/systems/devon/proposals/{Find("Devon reader").Reference}");
        using var draftByReader = await visitor.GetAsync($"/systems/update/sent/{reference}");
        Assert.All([stolen, foreign, target, publicOne, draftByReader], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.DoesNotContain(Site.Proposals(), p => p.Changes.Any(c => c.Draft.Value == "Stolen"));
        Assert.NotNull(page);
    }

    [Fact]
    public async Task Fields_that_the_form_does_not_have_change_nothing()
    {
        using var ann = await Site.SignInAsync(AccountRole.Staff, "devon");
        using var begun = await ann.SendAsync(await ann.OpenAsync(New), "save",
            [
                .. PublicDoorTests.Good("Devon staff 6"), ("Input.State", "settled"), ("Input.Door", "editor"), ("Input.AccountId", "999"), ("Input.SystemSlug", "somerset"), ("Input.Reference", "x"),
                ($"{Change}Confidence", "high"), ($"{Change}SourceSlug", "y"), ("Input.Changes[0].Decision", "accepted"), ("Input.Changes[0].Id", "1"),
            ]);

        var draft = Find("Devon staff 6");
        Assert.Equal((ProposalState.Draft, ProposalDoor.Staff, "devon"), (draft.State, draft.Door, draft.SystemSlug));
        Assert.NotEqual(999, draft.AccountId);
        Assert.Equal(("", "", ChangeDecision.Pending), (draft.Changes[0].Draft.Confidence, draft.Changes[0].Draft.SourceSlug, draft.Changes[0].Decision));
    }

    [Fact]
    public async Task Decisions_are_shown_with_their_reasons_and_a_question_can_be_answered()
    {
        using var ann = await Site.SignInAsync(AccountRole.Staff, "devon");
        using var sent = await ann.SendAsync(await ann.OpenAsync(New), "send", [.. PublicDoorTests.Good("Devon staff 7"), ("Input.Note", "Please look")]);
        var path = sent.Headers.Location!.ToString();
        Ask("Devon staff 7", "Which trust is meant?");
        var asked = await ann.OpenAsync(path);
        Assert.Contains("Which trust is meant?", asked.Text(), StringComparison.Ordinal);
        Assert.NotNull((await ann.OpenAsync("/staff")).QuerySelector($"a[href='{path}']"));
        using var empty = await ann.SendAsync(asked, "answer", ("Answer", " "));
        using var answered = await ann.SendAsync(asked, "answer", ("Answer", "The one in Plymouth"));
        using var twice = await ann.SendAsync(asked, "answer", ("Answer", "Again"));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect, HttpStatusCode.Conflict), (empty.StatusCode, answered.StatusCode, twice.StatusCode));
        var proposal = Find("Devon staff 7");
        Assert.Equal((ProposalState.Submitted, ChangeDecision.Pending), (proposal.State, proposal.Changes[0].Decision));
        Assert.StartsWith("Please look\n\nAnswer on ", proposal.Note, StringComparison.Ordinal);
        Assert.EndsWith("The one in Plymouth", proposal.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_is_shown_as_text_on_every_page_of_the_staff()
    {
        using var ann = await Site.SignInAsync(AccountRole.Staff, "frimley");
        const string path = "/staff/systems/frimley/propose?property=host";
        (string, string)[] typed = [.. PublicDoorTests.Good(Hostile), ($"{Change}Quote", Hostile), ($"{Change}Scope", Hostile), ("Input.Note", Hostile), ($"{Change}Property", Hostile)];
        using var saved = await ann.SendAsync(await ann.OpenAsync(path), "save", typed);
        var draft = await ann.OpenAsync(saved.Headers.Location!.ToString());
        Assert.Equal(Hostile, draft.Typed($"{Change}Value"));
        using var sent = await ann.SendAsync(draft, "send", ($"{Change}Property", "host"));
        Ask(Hostile, Hostile);

        foreach (var page in new[] { "/staff", "/staff/systems/frimley", sent.Headers.Location!.ToString() })
        {
            var shown = await ann.OpenAsync(page);
            Assert.Empty(shown.QuerySelectorAll("main script, main img"));
        }

        Assert.Contains(Hostile, (await ann.OpenAsync(sent.Headers.Location.ToString())).Text(), StringComparison.Ordinal);
    }

    private Proposal Find(string value) => Site.Proposals().Single(p => p.Changes.Any(c => c.Draft.Value == value));

    private void Ask(string value, string question)
    {
        using var db = Site.Db();
        var proposal = db.Proposals.Include(p => p.Changes).AsEnumerable().Single(p => p.Changes.Any(c => c.Draft.Value == value));
        proposal.State = ProposalState.Asked;
        (proposal.Changes[0].Decision, proposal.Changes[0].Reason) = (ChangeDecision.Asked, question);
        db.SaveChanges();
    }

    private static HtmlForm FormOf(HttpClient person, AngleSharp.Dom.IDocument page, string statementId) => HtmlForm.In(
        person, "/staff/systems/greater-manchester", page, which: form => form.QuerySelector($"input[name=statementId][value='{statementId}']") is not null);
}

internal static class Addresses
{
    /// <summary>Of an address that may be root-relative.</summary>
    public static string AbsolutePath(this Uri address) => address.IsAbsoluteUri ? address.AbsolutePath : address.OriginalString.Split('?')[0];
}
