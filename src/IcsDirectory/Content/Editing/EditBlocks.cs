using System.Globalization;

namespace IcsDirectory.Content.Editing;

/// <summary>Adds, moves and removes blocks in what is typed; nothing is saved.</summary>
public sealed class EditBlocks(TimeProvider clock)
{
    /// <param name="order">As a button sends it: "add:statements:KEY", "up:statements:2", "down:…", "remove:…".</param>
    /// <returns>The name of the block to look at next; none where the order means nothing here.</returns>
    public string? Run(DocumentForm form, TypedDocument typed, string order)
    {
        var parts = order.Split(':');
        if (parts.Length != 3 || form.Fields.FirstOrDefault(field => field.Kind == FieldKind.Blocks && field.Alias == parts[1]) is not { } list)
        {
            return null;
        }

        typed.Blocks.TryAdd(list.Alias, []);
        var blocks = typed.Blocks[list.Alias];
        return parts[0] == "add" ? Add(list, blocks, parts[2])
            : int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < blocks.Count ? Change(list, blocks, parts[0], place)
            : null;
    }

    private string? Add(DocumentField list, List<TypedBlock> blocks, string type)
    {
        if (list.Blocks.FirstOrDefault(block => block.TypeKey.ToString() == type) is not { } form)
        {
            return null;
        }

        blocks.Add(FirstValues.Block(form, clock));
        return FieldName.OfBlock(list.Alias, blocks.Count - 1);
    }

    private static string? Change(DocumentField list, List<TypedBlock> blocks, string how, int place)
    {
        var to = how switch { "up" => place - 1, "down" => place + 1, "remove" => place, _ => -1 };
        if (how == "remove")
        {
            blocks.RemoveAt(place);
            return FieldName.OfList(list.Alias);
        }

        if (to < 0 || to >= blocks.Count)
        {
            return how is "up" or "down" ? FieldName.OfBlock(list.Alias, place) : null;
        }

        (blocks[place], blocks[to]) = (blocks[to], blocks[place]);
        blocks[to].IsTouched = true;
        return FieldName.OfBlock(list.Alias, to);
    }
}
