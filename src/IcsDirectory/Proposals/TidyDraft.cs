using System.Text.RegularExpressions;

namespace IcsDirectory.Proposals;

/// <summary>What was typed, without what cannot be seen: no blanks at the ends, one blank for any other white space or control
/// character.</summary>
public static partial class TidyDraft
{
    public static StatementDraft Tidy(this StatementDraft draft) => draft with
    {
        Property = Tidy(draft.Property),
        Code = Tidy(draft.Code),
        Value = Tidy(draft.Value),
        Stage = Tidy(draft.Stage),
        Scope = Tidy(draft.Scope),
        SourceSlug = Tidy(draft.SourceSlug),
        SourceUrl = Tidy(draft.SourceUrl),
        SourceTitle = Tidy(draft.SourceTitle),
        SourcePublisher = Tidy(draft.SourcePublisher),
        SourcePublishedOn = Tidy(draft.SourcePublishedOn),
        Quote = Tidy(draft.Quote),
        Page = Tidy(draft.Page),
        EffectiveOn = Tidy(draft.EffectiveOn),
        EffectivePrecision = Tidy(draft.EffectivePrecision),
        EndsOn = Tidy(draft.EndsOn),
        Confidence = Tidy(draft.Confidence),
        Caveat = Tidy(draft.Caveat),
    };

    /// <param name="text">A form binds an empty field to nothing at all.</param>
    public static string Tidy(string? text) => Unseen().Replace(text ?? "", " ").Trim();

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex Unseen();
}
