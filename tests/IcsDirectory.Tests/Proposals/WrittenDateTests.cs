using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using IcsDirectory.Proposals.Rules;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Proposals;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("10 May 2022", "2022-05-10", "day")]
    [InlineData("1 Apr 2026", "2026-04-01", "day")]
    [InlineData("10/5/2022", "2022-05-10", "day")]
    [InlineData("10.05.2022", "2022-05-10", "day")]
    [InlineData("2022-05-10", "2022-05-10", "day")]
    [InlineData(" May   2022 ", "2022-05", "month")]
    [InlineData("5/2022", "2022-05", "month")]
    [InlineData("2011-12", "2011-12", "month")]
    [InlineData("2022", "2022", "year")]
    [InlineData("2023-24", "2023-24", "financial_year")]
    [InlineData("2023/24", "2023-24", "financial_year")]
    [InlineData("2023/2024", "2023-24", "financial_year")]
    [InlineData("2011/12", "2011-12", "financial_year")]
    [InlineData("financial year 2023 to 2024", "2023-24", "financial_year")]
    [InlineData("about 2019", "2019", "circa")]
    [InlineData("c. 2019", "2019", "circa")]
    [InlineData("31 February 2022", "31 February 2022", null)]
    [InlineData("last spring", "last spring", null)]
    [InlineData("", "", null)]
    public void A_date_is_read_as_people_write_it(string typed, string text, string? precision) =>
        Assert.Equal(new WrittenDate.Reading(text, DatePrecision.Find(precision)), WrittenDate.Read(typed));

    [Fact]
    public void Every_day_is_read_back_from_its_words_and_from_files() =>
        Prop.ForAll(Gen.Choose(0, 60_000).ToArbitrary(), number =>
        {
            var day = new DateOnly(1900, 1, 1).AddDays(number);
            return WrittenDate.Read(day.InWords()).Text == day.Iso() && WrittenDate.Read(day.Iso()).Text == day.Iso()
                && WrittenDate.Read(day.ToString("d/M/yyyy", CultureInfo.InvariantCulture)).Text == day.Iso();
        }).QuickCheckThrowOnFailure();
}
