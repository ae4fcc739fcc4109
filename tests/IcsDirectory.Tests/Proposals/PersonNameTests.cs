using IcsDirectory.Proposals.Rules;

namespace IcsDirectory.Tests.Proposals;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Head of Procurement")]
    [InlineData("Chief Finance Officer")]
    [InlineData("ICS Procurement Lead")]
    [InlineData("Associate Director of Procurement and Supply Chain")]
    [InlineData("Greater Manchester Procurement Director")]
    [InlineData("Managing Director, East of England Collaborative Procurement Hub")]
    [InlineData("Director (Commercial)")]
    [InlineData("Lead director of finance")]
    [InlineData("turnaround buyer")]
    public void The_title_of_a_post_passes(string text) => Assert.False(PersonName.SeemsIn(text));

    [Theory]
    [InlineData("Jane Smith")]
    [InlineData("Jane Smith, Head of Procurement")]
    [InlineData("Head of Procurement (Jane Smith)")]
    [InlineData("Head of Procurement Jane Smith")]
    [InlineData("Dr Smith")]
    [InlineData("Prof. O’Neill, Chief Executive")]
    [InlineData("Ngozi Okonkwo")]
    [InlineData("Anne-Marie D'Arcy")]
    [InlineData("J. Smith, Procurement Lead")]
    public void A_name_is_asked_about(string text) => Assert.True(PersonName.SeemsIn(text));
}
