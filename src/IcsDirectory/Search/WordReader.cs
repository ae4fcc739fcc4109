using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace IcsDirectory.Search;

/// <summary>
/// Cuts a text into the words that are compared: folded to lower case, without accents and apostrophes.
/// </summary>
/// <remarks>
/// Letters and digits make words; everything else parts them, so "Stoke-on-Trent" is three words and "St." is "st".
/// Apostrophes, accents and invisible format signs inside a word vanish. An ampersand is the word "and". A lone
/// surrogate parts words. A folded word is cut at <see cref="MaxLength"/> characters.
/// </remarks>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    public const int MaxLength = 64;

    private readonly ReadOnlySpan<char> _text = text;
    private Folded _folded;
    private int _length;
    private int _position;

    /// <summary>Where the current word starts in the text.</summary>
    public int Start { get; private set; }

    /// <summary>One past the current word's last character in the text.</summary>
    public int End { get; private set; }

    [UnscopedRef]
    public readonly ReadOnlySpan<char> Word => ((ReadOnlySpan<char>)_folded)[.._length];

    public bool MoveNext()
    {
        _length = 0;
        while (_position < _text.Length && !StepEndsWord())
        {
        }

        return _length > 0;
    }

    private bool StepEndsWord()
    {
        var c = _text[_position];
        if (char.IsAsciiLetterOrDigit(c))
        {
            Append((char)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c), 1);
            _position++;
            return false;
        }

        return c < 0x80 ? SignEndsWord(c) : RuneEndsWord();
    }

    private bool SignEndsWord(char c)
    {
        if (c == '&' && _length == 0)
        {
            AppendAll("and", 1);
            _position++;
            return true;
        }

        var ends = _length > 0 && c is not ('\'' or '`');
        _position += ends && c == '&' ? 0 : 1;
        return ends;
    }

    private bool RuneEndsWord()
    {
        _ = Rune.DecodeFromUtf16(_text[_position..], out var rune, out var consumed);
        var ends = false;
        if (IsMark(rune))
        {
            End = _length > 0 ? _position + consumed : End;
        }
        else if (!IsIgnored(rune))
        {
            ends = _length > 0 && !Rune.IsLetterOrDigit(rune);
            AppendAll(Rune.IsLetterOrDigit(rune) ? Fold(rune) : "", consumed);
        }

        _position += consumed;
        return ends;
    }

    private static bool IsIgnored(Rune rune) =>
        rune.Value is 0x2018 or 0x2019 or 0x02BC or 0xB4 or 0xFF07
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static string Fold(Rune rune)
    {
        var folded = rune.ToString().Normalize(NormalizationForm.FormKD).ToLowerInvariant();
        return folded.Length == 1 ? folded : string.Concat(folded.EnumerateRunes().Where(Rune.IsLetterOrDigit));
    }

    private void AppendAll(ReadOnlySpan<char> folded, int consumed)
    {
        foreach (var c in folded)
        {
            Append(c, consumed);
        }
    }

    private void Append(char c, int consumed)
    {
        if (_length == 0)
        {
            Start = _position;
        }

        if (_length < MaxLength)
        {
            _folded[_length++] = c;
        }

        End = _position + consumed;
    }

    [InlineArray(MaxLength)]
    private struct Folded
    {
        private char _first;
    }
}
