using IcsDirectory.Bodies;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Search;

/// <summary>Finds the trusts that a text names, in full or by their initials.</summary>
internal sealed class TrustMentions
{
    /// <summary>Shorter initials stand for too many other things.</summary>
    private const int MinInitials = 4;

    private readonly (string Key, string? Initials, SearchName Name)[] _trusts;

    public TrustMentions(IEnumerable<Body> bodies) =>
        _trusts = [.. bodies.Where(body => body.Kind == BodyKind.NhsTrust).Select(Read)];

    public IEnumerable<SearchName> In(string text)
    {
        var words = Noise.WordsOf(text);
        var key = $" {Noise.Key(words)} ";
        return _trusts
            .Where(trust => key.Contains(trust.Key, StringComparison.Ordinal) || (trust.Initials is { } initials && words.Contains(initials)))
            .Select(trust => trust.Name);
    }

    private static (string, string?, SearchName) Read(Body trust)
    {
        var initials = Initials.Of(trust.Name);
        return (
            $" {KeyOf(trust.Name)} ",
            initials?.Length >= MinInitials ? initials.ToLowerInvariant() : null,
            SearchName.Mention(initials is null ? trust.Name : $"{trust.Name} ({initials})"));
    }

    /// <summary>What tells the trust from others; of "Medway NHS Foundation Trust" that would only be the place.</summary>
    private static string KeyOf(string name)
    {
        var words = Noise.Key(Noise.WordsOf(name)).Split(' ');
        var own = Array.FindAll(words, word => word is not ("foundation" or "trust"));
        return string.Join(' ', own.Length > 1 ? own : words);
    }
}
