using IcsDirectory.Statements;
using IcsDirectory.Tests.Systems;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Statements;

public sealed class StatementWordingTests
{
    [Theory]
    [InlineData("2022-05-10", "day", "Reported 10 May 2022")]
    [InlineData("2021-06", "month", "Reported in June 2021")]
    [InlineData("2026", "year", "Reported in 2026")]
    [InlineData("2019", "circa", "Reported about 2019")]
    [InlineData("2022-23", "financial_year", "Reported in the financial year 2022 to 2023")]
    [InlineData("", "undated", "Undated")]
    public void The_date_of_the_report_is_said_as_far_as_it_is_known(string text, string precision, string words)
    {
        var on = PartialDate.Parse(text, DatePrecision.Find(precision));
        var said = RecordSamples.Said("1", StatementProperty.Host) with { EffectiveOn = on, Source = RecordSamples.Paper with { PublishedOn = on } };

        Assert.Equal(words, said.EffectiveInWords());
    }

    [Fact]
    public void A_date_that_is_not_that_of_the_report_is_not_called_so() =>
        Assert.Equal(
            "In force from 1 April 2021, until 1 July 2022",
            (RecordSamples.Said("1", StatementProperty.Host) with { EffectiveOn = RecordSamples.Day("2021-04-01"), EndsOn = RecordSamples.Day("2022-07-01") }).EffectiveInWords());

    [Fact]
    public void A_word_of_the_vocabulary_heads_what_is_said()
    {
        var said = RecordSamples.Said("1", StatementProperty.LeadStatus, "no_single_lead_by_design", "no single lead");

        Assert.Equal(("No single lead, by design", "No single lead"), (said.Headline(), said.Detail()));
    }

    [Theory]
    [InlineData("shared service: one team serves the system", "One team serves the system", "Shared service: one team serves the system")]
    [InlineData("shared service hosted by Northland Hospitals", "Hosted by Northland Hospitals", "Shared service: hosted by Northland Hospitals")]
    [InlineData("Shared-service, since April", "Since April", "Shared service: since April")]
    [InlineData("shared services of two kinds", "Shared services of two kinds", "Shared service: shared services of two kinds")]
    [InlineData("one shared service", "One shared service", "Shared service: one shared service")]
    [InlineData("shared service", "", "Shared service")]
    public void A_word_of_the_vocabulary_is_not_said_twice(string value, string detail, string line)
    {
        var said = RecordSamples.Said("1", StatementProperty.StructureModel, "shared_service", value) with { Stage = Stage.NotStated };

        Assert.Equal((detail, line), (said.Detail(), said.InWords()));
    }

    [Fact]
    public void A_mailbox_keeps_its_small_letters() =>
        Assert.Equal("desk@northland.example (notices)", RecordSamples.Said("1", StatementProperty.Contact, value: "desk@northland.example (notices)").Headline());

    [Fact]
    public void Confidence_is_said_with_its_meaning() =>
        Assert.Equal("Medium confidence: a report at second hand, or a source that leaves something open.", Confidence.Medium.Explained());
}
