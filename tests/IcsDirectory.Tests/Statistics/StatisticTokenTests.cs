using FsCheck;
using FsCheck.Fluent;
using IcsDirectory.Statistics;
using IcsDirectory.Vocabulary;
using static IcsDirectory.Tests.Statistics.SurveyedRegister;

namespace IcsDirectory.Tests.Statistics;

/// <summary>Ten systems were asked on 10 May 2022, of which 8 answered and 3 had a dedicated lead.</summary>
public sealed class StatisticTokenTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);
    private static readonly Register Asked = new(Of(Said(0, StatementProperty.StructureModel, "hub_and_spoke")));

    private static readonly string[] Pieces =
    [
        "{{stat:", "}}", "{{stat:leads-dedicated}}", "{{stat:leads-dedicated@2022-05-10}}", "{{stat:leads-dedicated@2022-05-10/2022-06-01=3/8}}", "@", "=", "/", "<p>", "</p>", "<a href=\"x\">", "</a>",
        "<code>", "</code>", "<", ">", "\"", "'", "&amp;", "&", "2022-99-99", "leads-dedicated", "\0", "\r\n", "é", "{{", "{{stat:<script>}}", " ", "`", "```\n",
    ];

    [Fact]
    public void A_token_shows_the_number_with_a_note_that_has_all_one_needs_to_quote_it()
    {
        var html = Show("<p>Only {{stat:leads-dedicated@2022-05-10}} had one.</p>");

        Assert.StartsWith("<p>Only <span class=\"app-stat\"><a class=\"app-stat__number\" href=\"/rounds/2022#dedicated-lead\" aria-describedby=\"stat-note-1\">3</a>", html, StringComparison.Ordinal);
        Assert.Contains("Dedicated lead, of those that answered: 3 of 8 (37.5%), as at 10 May 2022. A definition. Reported, 10 May 2022.", html, StringComparison.Ordinal);
        Assert.EndsWith("</span></span> had one.</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_day_it_is_todays_number() =>
        Assert.Contains("1 of 10 (10.0%), as at 1 June 2026", Show("{{stat:systems-with-known-structure}}"), StringComparison.Ordinal);

    [Fact]
    public void A_kept_number_stays_and_says_that_it_was_corrected_since()
    {
        var html = Show("{{stat:leads-dedicated@2022-05-10/2026-02-01=2/8}}");

        Assert.Contains(">2</a>", html, StringComparison.Ordinal);
        Assert.Contains("As this directory had it on 1 February 2026. Corrected since: it is now 3 of 8.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Corrected", Show("{{stat:leads-dedicated@2022-05-10/2026-02-01=3/8}}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<code>{{stat:leads-dedicated}}</code>")]
    [InlineData("<pre><code>{{stat:leads-dedicated}}</code></pre>")]
    [InlineData("<a href=\"/x\" title=\"{{stat:leads-dedicated}}\">x</a>")]
    [InlineData("<img alt=\"> {{stat:leads-dedicated}}\" src=\"x\">")]
    [InlineData("{{stat:nothing-of-the-kind}}")]
    [InlineData("{{stat:leads-dedicated@2021-01-01}}")]
    [InlineData("{{stat:leads-dedicated@2099-01-01}}")]
    [InlineData("{{stat:&lt;script&gt;alert(1)&lt;/script&gt;}}")]
    [InlineData("{{stat:leads-dedicated")]
    public void What_is_no_token_or_cannot_be_shown_stays_as_it_is(string html) => Assert.Equal(html, Show(html));

    [Fact]
    public void In_a_link_only_the_number_is_put() => Assert.Equal("<a href=\"/x\">3 leads</a>", Show("<a href=\"/x\">{{stat:leads-dedicated}} leads</a>"));

    [Fact]
    public void A_draft_marks_what_cannot_be_published() => Assert.Equal(
        "<mark class=\"app-stat app-stat--wrong\">{{stat:nothing-of-the-kind}}</mark>", ShowStatistics.In("{{stat:nothing-of-the-kind}}", Asked, Today, marksProblems: true));

    [Fact]
    public void The_search_reads_the_number_without_its_note() =>
        Assert.Equal("<p>Only <span class=\"app-stat\"><a class=\"app-stat__number\" href=\"/rounds/2022#dedicated-lead\" aria-describedby=\"stat-note-1\">3</a></span>.</p>",
            ShowStatistics.WithoutNotes(Show("<p>Only {{stat:leads-dedicated}}.</p>")));

    [Theory]
    [InlineData("{{stat:leads-dedicatd}}", "there is no statistic “leads-dedicatd”. Did you mean leads-dedicated")]
    [InlineData("{{stat:qqqqqqqqqqqqqqqqqqq}}", "there is no statistic “qqqqqqqqqqqqqqqqqqq”.")]
    [InlineData("{{stat:leads-dedicated@2021-01-01}}", "there is no number for that day. The first is for 10 May 2022 (@2022-05-10).")]
    [InlineData("{{stat:engaged@2021-06-01}}", "The first is for 30 June 2021")]
    [InlineData("{{stat:leads-dedicated@2099-01-01}}", "that day has not come yet")]
    [InlineData("{{stat:leads-dedicated@2022-02-30}}", "“{{stat:leads-dedicated@2022-02-30}}” is not a statistic: write")]
    [InlineData("{{stat:Leads}}", "is not a statistic: write")]
    [InlineData("{{stat:leads-dedicated\nfoo}}", "“{{stat:leads-dedicated” is not a statistic")]
    public void What_stands_against_publishing_is_said_with_what_would_do(string markdown, string message) =>
        Assert.Contains(message, Assert.Single(new CheckStatistics(Current(Of(Said(0, StatementProperty.StructureModel, "hub_and_spoke"))), new Clock()).Run($"Some *text*: {markdown} and more.")), StringComparison.Ordinal);

    [Fact]
    public void Tokens_shown_as_code_are_no_tokens() =>
        Assert.Empty(new CheckStatistics(Current(Of()), new Clock()).Run("Write `{{stat:name}}`, or:\n\n```\n{{stat:name@2022-05-10}}\n```\n\n    {{stat:name}}\n"));

    [Fact]
    public void Every_statistic_has_a_name_of_its_own_and_is_found_by_it()
    {
        Assert.Distinct(StatisticCatalogue.All.Select(statistic => statistic.Slug));
        Assert.Distinct(StatisticCatalogue.All.Select(statistic => statistic.Label));
        Assert.All(StatisticCatalogue.All, statistic =>
        {
            Assert.Same(statistic, StatisticCatalogue.Find(statistic.Slug));
            Assert.Equal(new StatisticToken(statistic.Slug, Today, new(Today, 1, 2)), StatisticToken.TryParse($"{{{{stat:{statistic.Slug}@2026-06-01/2026-06-01=1/2}}}}"));
        });
    }

    [Fact]
    public void Rendering_and_checking_any_text_never_fails()
    {
        var texts = Gen.ListOf(Gen.Elements(Pieces)).Select(string.Concat).ToArbitrary();
        var check = new CheckStatistics(Current(Of()), new Clock());
        Prop.ForAll(texts, text => ShowStatistics.In(text, Asked, Today, marksProblems: true).Length + check.Run(text).Count >= 0).QuickCheckThrowOnFailure();
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Show(text ?? "").Length >= 0).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nothing_but_a_known_number_is_ever_added_to_a_text()
    {
        var texts = Gen.ListOf(Gen.Elements(Pieces)).Select(string.Concat).ToArbitrary();
        Prop.ForAll(texts, text => ShowStatistics.WithoutNotes(Show(text))
            .Replace("<span class=\"app-stat\">", "", StringComparison.Ordinal).Split('<').Length <= 4 * text.Split('<').Length + (4 * text.Split("{{stat:").Length)).QuickCheckThrowOnFailure();
    }

    private static string Show(string html) => ShowStatistics.In(html, Asked, Today);

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
