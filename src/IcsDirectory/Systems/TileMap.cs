using System.Collections.Immutable;

namespace IcsDirectory.Systems;

/// <summary>A map of the systems: one tile each, near where it lies, by whether its structure is known and from when.</summary>
public sealed class TileMap
{
    private TileMap(ImmutableArray<Tile> tiles)
    {
        Tiles = tiles;
        Rows = tiles.Select(tile => tile.Row + 1).DefaultIfEmpty().Max();
        Columns = tiles.Select(tile => tile.Column + 1).DefaultIfEmpty().Max();
    }

    /// <summary>From north to south, within a row from west to east.</summary>
    public ImmutableArray<Tile> Tiles { get; }

    public int Rows { get; }

    public int Columns { get; }

    public bool IsSelection => Tiles.Any(tile => !tile.IsSelected);

    /// <summary>Selected systems in a state.</summary>
    public int Count(TileState state) => Tiles.Count(tile => tile.IsSelected && tile.State == state);

    /// <param name="href">Where a system's tile leads.</param>
    /// <param name="selected">Slugs; none when all are meant.</param>
    public static TileMap Of(RegisterView view, Func<SystemView, string> href, IReadOnlySet<string>? selected = null)
    {
        var placed = view.Systems.Where(s => s.Subject is { TileRow: > 0, TileColumn: > 0 }).ToList();
        if (placed.Count == 0)
        {
            return new([]);
        }

        var (north, west) = (placed.Min(s => s.Subject.TileRow), placed.Min(s => s.Subject.TileColumn));
        var codes = TileCodes.Of(placed.Select(s => s.Subject));
        return new([.. placed.OrderBy(s => s.Subject.TileRow).ThenBy(s => s.Subject.TileColumn).ThenBy(s => s.Subject.Slug, StringComparer.Ordinal).Select(TileOf)]);

        Tile TileOf(SystemView s) => new(
            codes[s.Subject.Slug], s.Subject.Name, href(s), s.Subject.TileRow - north, s.Subject.TileColumn - west, TileState.Of(s), selected?.Contains(s.Subject.Slug) ?? true);
    }
}
