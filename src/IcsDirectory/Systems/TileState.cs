using IcsDirectory.Vocabulary;

namespace IcsDirectory.Systems;

/// <summary>Whether a system's structure is known on the map, and from when.</summary>
public sealed record TileState : Term
{
    public static readonly TileState KnownBy2022 = new("known-2022", "Known by 2022", "A statement of 2022 or before names a structure.");
    public static readonly TileState KnownLater = new("known-later", "Known later", "The earliest statement that names a structure is dated after 2022.");
    public static readonly TileState Undated = new("undated", "Known, not dated", "A statement names a structure, but says no date.");
    public static readonly TileState NotKnown = new("unknown", "Not known", "No statement in force names a structure.");

    private static readonly DateOnly EndOf2022 = new(2022, 12, 31);

    private TileState(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<TileState> All { get; } = [KnownBy2022, KnownLater, Undated, NotKnown];

    internal static TileState Of(SystemView system) => system.StructureKnownFrom switch
    {
        null => NotKnown,
        { IsUndated: true } => Undated,
        var from => from.Last <= EndOf2022 ? KnownBy2022 : KnownLater,
    };
}
