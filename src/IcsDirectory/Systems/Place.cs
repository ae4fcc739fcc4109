namespace IcsDirectory.Systems;

/// <summary>A district or town of a system.</summary>
/// <param name="IsPart">Whether only a part of it belongs to the system.</param>
public sealed record Place(string Name, bool IsPart)
{
    private const string Part = " (part)";

    public static Place Parse(string text) =>
        text.EndsWith(Part, StringComparison.Ordinal) ? new(text[..^Part.Length], true) : new(text, false);

    public override string ToString() => IsPart ? Name + Part : Name;
}
