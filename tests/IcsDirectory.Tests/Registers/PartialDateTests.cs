using FsCheck;
using FsCheck.Fluent;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Registers;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2022-05-10", "day", "2022-05-10", "2022-05-10", "10 May 2022")]
    [InlineData("2021-06", "month", "2021-06-01", "2021-06-30", "June 2021")]
    [InlineData("2024-02", "month", "2024-02-01", "2024-02-29", "February 2024")]
    [InlineData("2024", "year", "2024-01-01", "2024-12-31", "2024")]
    [InlineData("2018", "circa", "2018-01-01", "2018-12-31", "about 2018")]
    [InlineData("2023-24", "financial_year", "2023-04-01", "2024-03-31", "financial year 2023 to 2024")]
    [InlineData("1999-00", "financial_year", "1999-04-01", "2000-03-31", "financial year 1999 to 2000")]
    public void A_date_covers_the_days_that_it_can_mean(string text, string precision, string first, string last, string words)
    {
        var date = PartialDate.Parse(text, DatePrecision.Find(precision));
        Assert.Equal((first, last, words), (date.First!.Value.Iso(), date.Last!.Value.Iso(), date.InWords));
    }

    [Theory]
    [InlineData("", "day")]
    [InlineData("2022-13", "month")]
    [InlineData("2022-02-30", "day")]
    [InlineData("2022", "day")]
    [InlineData("2022-05-10", "year")]
    [InlineData("2023-25", "financial_year")]
    [InlineData("2022", "undated")]
    [InlineData("2022", null)]
    [InlineData("9999", "year")]
    [InlineData("二〇二二", "year")]
    public void What_is_not_a_date_of_its_precision_is_none(string text, string? precision) =>
        Assert.Null(PartialDate.TryParse(text, DatePrecision.Find(precision)));

    [Fact]
    public void An_undated_date_has_no_days()
    {
        var undated = PartialDate.Parse("", DatePrecision.Undated);
        Assert.Equal((true, null, null, "undated"), (undated.IsUndated, undated.First, undated.Last, undated.InWords));
    }

    [Fact]
    public void No_text_makes_it_throw_and_what_it_reads_it_writes_again() => Check.QuickThrowOnFailure(
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), ArbMap.Default.ArbFor<int>(), (text, n) =>
        {
            var precision = DatePrecision.All[Math.Abs(n % DatePrecision.All.Count)];
            var date = PartialDate.TryParse(text, precision);
            return date is null || (date.Text == (text ?? "").Trim() && !(date.First > date.Last));
        }));
}
