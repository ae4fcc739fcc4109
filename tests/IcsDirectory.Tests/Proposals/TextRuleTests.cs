using IcsDirectory.Proposals.Rules;

namespace IcsDirectory.Tests.Proposals;

public sealed class TextRuleTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  \r\n ", "")]
    [InlineData(" one\r\ntwo\tthree\u2028four ", "one two three four")]
    [InlineData("a  b\u00A0c\0d", "a b c d")]
    [InlineData("pro\u00ADcure\u200Bment\uFEFF", "procurement")]
    [InlineData("a\u202Eb\u2066c", "abc")]
    [InlineData("Cafe\u0301", "Caf\u00E9")]
    [InlineData("\U0001F600 stays", "\U0001F600 stays")]
    public void Typed_text_is_put_on_one_line_without_what_cannot_be_seen(string? typed, string line) => Assert.Equal(line, TextRule.OneLine(typed));
}
