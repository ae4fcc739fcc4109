namespace IcsDirectory.Systems;

/// <summary>One system on the map.</summary>
/// <param name="Code">Two to five letters, unlike any other tile's.</param>
/// <param name="Row">From 0 in the north.</param>
/// <param name="Column">From 0 in the west.</param>
/// <param name="IsSelected">Whether it belongs to the selection that the map is drawn for.</param>
public sealed record Tile(string Code, string Name, string Href, int Row, int Column, TileState State, bool IsSelected);
