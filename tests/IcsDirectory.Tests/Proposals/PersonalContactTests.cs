using FsCheck;
using FsCheck.Fluent;
using IcsDirectory.Proposals.Rules;

namespace IcsDirectory.Tests.Proposals;

public sealed class PersonalContactTests
{
    [Theory]
    [InlineData("procurement@devon.nhs.uk")]
    [InlineData("p2p@example.nhs.uk")]
    [InlineData("tenders.team@example.nhs.uk")]
    [InlineData("icb.procurement@nhs.net")]
    [InlineData("nhsdevon-procurement@nhs.net")]
    [InlineData("devonprocurement@nhs.net")]
    [InlineData("Purchasing.Department2@example.org")]
    [InlineData("supplies_uhp@nhs.net")]
    [InlineData("ratcontracts@royalalexandra.nhs.uk")]
    [InlineData("info@example.org")]
    [InlineData("scwcsu.commercial@nhs.net")]
    [InlineData("https://www.example.nhs.uk/0123456789/01752 555555 page")]
    [InlineData("Switchboard 01752 202082")]
    [InlineData("main number: 020 7188 7188")]
    [InlineData("0300 123 4567")]
    [InlineData("0800 028 0280")]
    [InlineData("From 01.04.2026 to 31.03.2027, 42 of 42, 2022-05-10")]
    [InlineData("Contract reference RM6187, ODS code QJK, £1,250,000")]
    [InlineData("Advertised at www.find-tender.service.gov.uk")]
    [InlineData("")]
    public void A_shared_way_in_passes(string text) => Assert.Empty(PersonalContact.In(text));

    [Theory]
    [InlineData("jane.smith@nhs.net")]
    [InlineData("Jane.Smith7@devon.nhs.uk")]
    [InlineData("jsmith@example.nhs.uk")]
    [InlineData("j.smith@example.nhs.uk")]
    [InlineData("smith-jones@example.nhs.uk")]
    [InlineData("Write to jane@example.org.")]
    [InlineData("jane.smith＠nhs.net")]
    [InlineData("jane.smith [at] nhs.net")]
    [InlineData("jane.smith(at)nhs(dot)net")]
    [InlineData("jane.smith at nhs.net")]
    [InlineData("josé.álvarez@nhs.net")]
    [InlineData("o'neill@nhs.net")]
    [InlineData("procurement@nhs.net or jane.smith@nhs.net")]
    public void A_mailbox_that_looks_like_a_persons_is_asked_about(string text) => Assert.Equal([PersonalContact.Mailbox], PersonalContact.In(text));

    [Theory]
    [InlineData("07700 900123")]
    [InlineData("+44 7700 900123")]
    [InlineData("+44 (0)7700 900 123")]
    [InlineData("0044 7700 900123")]
    [InlineData("(07700) 900-123")]
    [InlineData("mob. 07700900123")]
    [InlineData("switchboard 07700 900123")]
    [InlineData("０７７００ ９００１２３")]
    public void A_mobile_number_is_refused_whatever_it_is_called(string text) => Assert.Equal([PersonalContact.Mobile], PersonalContact.In(text));

    [Theory]
    [InlineData("020 7946 0123")]
    [InlineData("Tel: 01632 960123")]
    [InlineData("+44 20 7946 0123")]
    [InlineData("+353 1 234 5678")]
    [InlineData("direct line 0300 123 4567")]
    [InlineData("DDI: 01632 960123")]
    [InlineData("0300 123 4567 ext 12")]
    [InlineData("switchboard 01632 960123, direct 01632 960124")]
    public void Any_other_number_has_to_be_said_to_be_a_switchboards(string text) => Assert.Equal([PersonalContact.DirectLine], PersonalContact.In(text));

    [Fact]
    public void Both_are_found_in_one_text() =>
        Assert.Equal([PersonalContact.Mailbox, PersonalContact.Mobile], PersonalContact.In("jane.smith@nhs.net, 07700 900123"));

    [Fact]
    public void Any_ten_digits_after_07_are_a_mobile_number_however_they_are_grouped() =>
        Prop.ForAll(Gen.Choose(0, 999_999_999).ToArbitrary(), Gen.Choose(1, 8).ToArbitrary(), (rest, space) =>
        {
            var digits = $"07{rest:000000000}";
            return PersonalContact.In($"Call {digits.Insert(space + 2, " ")} today").Contains(PersonalContact.Mobile);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_read_without_failing() =>
        Prop.ForAll<string>(text => PersonalContact.In((text ?? "").Replace("\ud800", "", StringComparison.Ordinal).ToWellFormed()).Count <= 3).QuickCheckThrowOnFailure();
}

internal static class WellFormedText
{
    /// <summary>As it arrives in a request: half a character becomes a mark.</summary>
    public static string ToWellFormed(this string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
