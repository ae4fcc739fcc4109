using IcsDirectory.Content;

namespace IcsDirectory.Tests.Content;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("no markup", "no markup")]
    [InlineData("<p>One</p><p>two</p>", "One two")]
    [InlineData("<h2 id=\"a\">Part</h2>\n<ul><li>first</li><li>second</li></ul>", "Part first second")]
    [InlineData("in<em>side</em> a <a href=\"/x\">word</a>", "inside a word")]
    [InlineData("a<br />b", "a b")]
    [InlineData("1 &lt; 2 &amp; “so”", "1 < 2 & “so”")]
    [InlineData("never ends <p", "never ends")]
    public void Markup_goes_and_words_stay_apart(string html, string text) => Assert.Equal(text, PlainText.Of(html));
}
