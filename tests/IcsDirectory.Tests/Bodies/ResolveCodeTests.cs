using IcsDirectory.Bodies;
using IcsDirectory.Tests.Systems;

namespace IcsDirectory.Tests.Bodies;

public sealed class ResolveCodeTests
{
    private readonly ResolveCode _resolve = new(RecordSamples.Of());

    [Theory]
    [InlineData("QAA")]
    [InlineData("qaa")]
    [InlineData("E54000001")]
    [InlineData("e54000099")]
    public void A_code_of_a_systems_board_present_or_past_leads_to_the_system(string code) =>
        Assert.Equal(new ResolveCode.Outcome.OfSystem("northland"), _resolve.Run(code));

    [Theory]
    [InlineData("S1E", "s1e")]
    [InlineData("r1a", "r1a")]
    public void Any_other_code_leads_to_its_body(string code, string slug) =>
        Assert.Equal(new ResolveCode.Outcome.OfBody(slug), _resolve.Run(code));

    [Theory]
    [InlineData("")]
    [InlineData("ZZZ")]
    public void An_unknown_code_is_unknown(string code) => Assert.Equal(new ResolveCode.Outcome.Unknown(), _resolve.Run(code));
}
