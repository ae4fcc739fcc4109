using FsCheck;
using FsCheck.Fluent;
using IcsDirectory.Proposals;
using IcsDirectory.Time;

namespace IcsDirectory.Tests.Proposals;

public sealed class CheckStatementDraftTests
{
    private static readonly StatementDraft Good = new()
    {
        Property = "host",
        Value = "University Hospitals Plymouth NHS Trust",
        Stage = "in_place",
        Scope = "acute trusts",
        SourceUrl = "https://www.example.nhs.uk/board/2025",
        Quote = "The team is hosted by Plymouth.",
        Page = "page 12",
        EffectiveOn = "2025-04-01",
        EffectivePrecision = "day",
    };

    [Fact]
    public void A_whole_statement_passes() => Assert.Empty(ProblemsOf(Good));

    public static TheoryData<string, StatementDraft> Wrong => new()
    {
        { "Property", Good with { Property = "" } },
        { "Property", Good with { Property = "phone" } },
        { "Property", Good with { Property = "national_fact" } },
        { "Code", Good with { Property = "lead_status", Code = "" } },
        { "Code", Good with { Property = "lead_status", Code = "hub_and_spoke" } },
        { "Code", Good with { Code = "dedicated" } },
        { "Value", Good with { Value = "  " } },
        { "Value", Good with { Value = new string('x', 501) } },
        { "Value", Good with { Value = "a\0b" } },
        { "Value", Good with { Value = "a\u202Eb" } },
        { "Value", Good with { Property = "contact", Value = "jane.smith@nhs.net" } },
        { "Value", Good with { Property = "contact", Value = "07700 900123", IsSharedMailbox = true } },
        { "Value", Good with { Property = "lead_post", Value = "Jane Smith" } },
        { "Stage", Good with { Stage = "" } },
        { "Stage", Good with { Stage = "done" } },
        { "Scope", Good with { Scope = new string('x', 401) } },
        { "Scope", Good with { Scope = "ask jane.smith@nhs.net" } },
        { "EffectiveOn", Good with { EffectiveOn = "" } },
        { "EffectiveOn", Good with { EffectiveOn = "2025-04" } },
        { "EffectiveOn", Good with { EffectiveOn = "2025", EffectivePrecision = "undated" } },
        { "EffectiveOn", Good with { EffectivePrecision = "minute" } },
        { "EffectiveOn", Good with { EffectiveOn = "2026-11-26" } },
        { "EffectiveOn", Good with { EffectiveOn = "2026-11-26", Stage = "historic" } },
        { "EffectiveOn", Good with { EffectiveOn = "1066-10-14" } },
        { "EffectiveOn", Good with { EffectiveOn = "2099-01-01", Stage = "planned" } },
        { "EndsOn", Good with { EndsOn = "2025-04-01" } },
        { "EndsOn", Good with { EndsOn = "2024" } },
        { "EndsOn", Good with { EndsOn = "soon" } },
        { "SourceUrl", Good with { SourceUrl = "javascript:alert(1)" } },
        { "SourceUrl", Good with { SourceUrl = "ftp://example.org/a" } },
        { "SourceUrl", Good with { SourceUrl = "data:text/html,x" } },
        { "SourceUrl", Good with { SourceUrl = "www.example.org" } },
        { "SourceUrl", Good with { SourceUrl = "//example.org/x" } },
        { "SourceUrl", Good with { SourceUrl = "https://me:secret@example.org/" } },
        { "SourceUrl", Good with { SourceUrl = "https://localhost/" } },
        { "SourceUrl", Good with { SourceUrl = "http://169.254.169.254/latest" } },
        { "SourceUrl", Good with { SourceUrl = "http://[::1]/" } },
        { "SourceUrl", Good with { SourceUrl = "https://example.org/" + new string('a', 2_000) } },
        { "SourceTitle", Good with { SourceTitle = new string('x', 301) } },
        { "SourcePublisher", Good with { SourcePublisher = "a\tb" } },
        { "SourcePublishedOn", Good with { SourcePublishedOn = "2026-11-26" } },
        { "SourcePublishedOn", Good with { SourcePublishedOn = "2025" } },
        { "Quote", Good with { Quote = string.Join(' ', Enumerable.Repeat("word", 26)) } },
        { "Quote", Good with { Quote = new string('x', 401) } },
        { "Quote", Good with { Quote = "ring 07700 900123" } },
        { "Page", Good with { Page = new string('1', 51) } },
        { "Confidence", Good with { Confidence = "absolute" } },
        { "Caveat", Good with { Caveat = "ask j.smith@nhs.net" } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_told_beside_its_field(string field, StatementDraft draft) =>
        Assert.Equal(field, Assert.Single(ProblemsOf(draft)).Field);

    public static TheoryData<StatementDraft> Right =>
    [
        Good with { Property = "lead_status", Code = "dedicated" },
        Good with { Stage = "planned", EffectiveOn = "2027-04", EffectivePrecision = "month" },
        Good with { EffectiveOn = "2026-11-25" },
        Good with { EffectiveOn = "", EffectivePrecision = "undated" },
        Good with { EffectiveOn = "2023-24", EffectivePrecision = "financial_year", EndsOn = "2025" },
        Good with { EffectiveOn = "2019", EffectivePrecision = "circa", EndsOn = "2019" },
        Good with { Property = "contact", Value = "jane.smith@nhs.net", IsSharedMailbox = true },
        Good with { Quote = string.Join(' ', Enumerable.Repeat("word", 25)) },
        Good with { Value = "<script>alert(1)</script>" },
        Good with { Property = "lead_post", Value = "Head of Procurement" },
        Good with { Confidence = "high", Caveat = "Says nothing of community trusts" },
        Good with { SourceUrl = "" },
    ];

    [Theory]
    [MemberData(nameof(Right))]
    public void What_may_be_said_passes(StatementDraft draft) => Assert.Empty(ProblemsOf(draft));

    [Fact]
    public void Whatever_is_typed_is_answered_with_fields_of_the_form() =>
        Prop.ForAll<string, string, string>((one, two, three) => ProblemsOf(new()
        {
            Property = "lead_post",
            Value = Arrived(one),
            SourceUrl = Arrived(two),
            EffectiveOn = Arrived(three),
            Quote = Arrived(one),
            Caveat = Arrived(two),
        }).All(problem => typeof(StatementDraft).GetProperty(problem.Field) is not null && problem.Message.Length > 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void No_day_after_today_is_in_place() =>
        Prop.ForAll(Gen.Choose(-20_000, 7_000).ToArbitrary(), days =>
        {
            var problems = ProblemsOf(Good with { EffectiveOn = Today.AddDays(days).Iso() });
            return problems.Any() == days > 0;
        }).QuickCheckThrowOnFailure();

    private static readonly DateOnly Today = new(2026, 11, 25);

    private static IReadOnlyList<FieldProblem> ProblemsOf(StatementDraft draft) =>
        new CheckStatementDraft(new FixedClock(new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero))).Run(draft);

    private static string Arrived(string? text) => (text ?? "").ToWellFormed();
}
