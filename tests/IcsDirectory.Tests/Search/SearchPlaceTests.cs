using IcsDirectory.Search;

namespace IcsDirectory.Tests.Search;

public sealed class SearchPlaceTests
{
    [Theory]
    [InlineData("Hull", "Hull", false, null)]
    [InlineData("Craven (part)", "Craven", true, "part")]
    [InlineData("North Yorkshire (except Craven area)", "North Yorkshire", true, "except Craven area")]
    [InlineData("North Yorkshire (Bentham area)", "North Yorkshire", true, "Bentham area")]
    [InlineData("Essex (mid and south)", "Essex", true, "mid and south")]
    [InlineData("Newport (Isle of Wight)", "Newport", false, "Isle of Wight")]
    [InlineData("Royston area (part of North Hertfordshire)", "Royston area", false, "part of North Hertfordshire")]
    public void A_qualifier_limits_a_place_unless_it_says_where_the_place_lies(string text, string name, bool partial, string? extent) =>
        Assert.Equal(new SearchPlace(name, partial, extent), SearchPlace.Parse(text));
}
