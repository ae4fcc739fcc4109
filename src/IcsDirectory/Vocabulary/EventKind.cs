namespace IcsDirectory.Vocabulary;

public sealed record EventKind : Term
{
    public static readonly EventKind Merger = new("merger", "Merger", "Bodies, or parts of them, become one body.");
    public static readonly EventKind Split = new("split", "Split", "One body becomes several.");
    public static readonly EventKind BoundaryChange = new("boundary_change", "Boundary change", "A body that goes on gains or loses territory.");
    public static readonly EventKind Cluster = new("cluster", "Leadership cluster", "Boards share leaders, or mean to, but stay separate bodies. It is not a merger.");
    public static readonly EventKind Renaming = new("renaming", "Renaming", "A body takes another name.");

    private EventKind(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<EventKind> All { get; } = [Merger, Split, BoundaryChange, Cluster, Renaming];

    public static EventKind? Find(string? code) => Find(All, code);
}
