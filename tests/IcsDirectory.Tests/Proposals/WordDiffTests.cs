using FsCheck;
using FsCheck.Fluent;
using IcsDirectory.Proposals;

namespace IcsDirectory.Tests.Proposals;

public sealed class WordDiffTests
{
    private static readonly Gen<string> Texts = Gen.Elements("a", "b", "the", "Trust", " ", "  ", "\n", "é", "a.b").ListOf().Select(string.Concat);

    [Fact]
    public void What_is_the_same_or_added_is_the_new_text_and_what_is_the_same_or_removed_the_old_one() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(Texts.Two().ToArbitrary(), texts =>
        {
            var (old, @new) = texts;
            var parts = WordDiff.Of(old, @new);
            return Joined(parts, WordDiff.Kind.Added) == @new && Joined(parts, WordDiff.Kind.Removed) == old && parts.All(part => part.Text.Length > 0);
        }));

    [Fact]
    public void A_text_does_not_differ_from_itself() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Texts.ToArbitrary(), text => WordDiff.Of(text, text).All(part => part.Kind == WordDiff.Kind.Same)));

    [Fact]
    public void Only_the_words_that_differ_are_marked() => Assert.Equal(
        [new(WordDiff.Kind.Same, "hub and spoke "), new(WordDiff.Kind.Removed, "since May 2022"), new(WordDiff.Kind.Added, "planned for 2023"), new(WordDiff.Kind.Same, " here")],
        WordDiff.Of("hub and spoke since May 2022 here", "hub and spoke planned for 2023 here"));

    [Fact]
    public void Texts_too_long_to_compare_are_shown_as_replaced()
    {
        var parts = WordDiff.Of(string.Concat(Enumerable.Repeat("a ", 2_000)), string.Concat(Enumerable.Repeat("a b ", 2_000)));
        Assert.Equal([WordDiff.Kind.Removed, WordDiff.Kind.Added], parts.Select(part => part.Kind));
    }

    private static string Joined(IEnumerable<WordDiff.Part> parts, WordDiff.Kind kind) =>
        string.Concat(parts.Where(part => part.Kind == WordDiff.Kind.Same || part.Kind == kind).Select(part => part.Text));
}
