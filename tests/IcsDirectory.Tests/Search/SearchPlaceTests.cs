using IcsDirectory.Search;
using IcsDirectory.Systems;

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
    public void A_qualifier_limits_a_place_unless_it_says_where_the_place_lies(string text, string name, bool partial, string? extent)
    {
        var place = Place.Parse(text);

        Assert.Equal(new SearchPlace(name, partial, extent), SearchPlace.Of(place));
        Assert.Equal((partial, text), (place.IsPart, place.ToString()));
    }

    [Theory]
    [InlineData("Odd (")]
    [InlineData("Odd ()")]
    [InlineData("Odd (one) more")]
    [InlineData("(all of it)")]
    [InlineData("")]
    public void Text_that_is_no_place_with_a_qualifier_is_kept_as_it_is(string text) => Assert.Equal(new Place(text), Place.Parse(text));
}
