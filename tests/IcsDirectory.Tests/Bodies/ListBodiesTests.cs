using IcsDirectory.Bodies;
using IcsDirectory.Tests.Systems;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Bodies;

public sealed class ListBodiesTests
{
    private readonly ListBodies _list = new(RecordSamples.Of());

    [Theory]
    [InlineData("2022-06-30", 0, 0, 0)]
    [InlineData("2022-07-01", 1, 1, 0)]
    [InlineData("2026-03-31", 1, 1, 0)]
    [InlineData("2026-04-01", 2, 0, 1)]
    public void Boards_are_those_that_stood_on_the_day(string day, int standing, int ofSystems, int ended)
    {
        var view = _list.Run(BodyKind.IntegratedCareBoard, "", RecordSamples.At(day).Effective);

        Assert.Equal((standing, ofSystems, ended), (view.Standing.Length, view.StandingOfSystems, view.Ended.Length));
    }

    [Theory]
    [InlineData("east", 1)]
    [InlineData("NHS s1w", 1)]
    [InlineData("east west", 0)]
    public void Words_are_looked_for_in_names_and_codes(string words, int found)
    {
        var view = _list.Run(BodyKind.IntegratedCareBoard, words, new(2026, 4, 1));

        Assert.Equal((found, 2), (view.Standing.Length, view.StandingInAll));
    }

    [Fact]
    public void Trusts_are_listed_on_any_day_for_theirs_are_not_known() =>
        Assert.Single(_list.Run(BodyKind.NhsTrust, "", new(2022, 1, 1)).Standing);
}
