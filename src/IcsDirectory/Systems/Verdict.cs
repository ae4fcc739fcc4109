using IcsDirectory.Vocabulary;

namespace IcsDirectory.Systems;

/// <summary>How the systems of a comparison stand to each other in one line. What is not known is neither alike nor different.</summary>
public sealed record Verdict : Term
{
    public static readonly Verdict Alone = new("alone", "", "There is nothing to compare with.");
    public static readonly Verdict Same = new("same", "Same for all", "Known for all, and alike.");
    public static readonly Verdict Different = new("different", "Differs", "Known for all, and not alike.");
    public static readonly Verdict KnownForSome = new("known_for_some", "Known for some only", "Not known for all, so that they cannot be compared.");
    public static readonly Verdict NotKnown = new("not_known", "Not known for any", "Not known for any of them.");

    private Verdict(string code, string label, string definition)
        : base(code, label, definition)
    {
    }
}
