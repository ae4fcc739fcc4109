using System.Globalization;
using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Content.Editing;

/// <summary>A copy of a document as the lines that are compared: one for each field, each field of each block, and the order of
/// each list. Two copies that mean the same have the same lines, however their values are spelt.</summary>
internal sealed class DocumentLines(DocumentForm form, DocumentNames names)
{
    /// <param name="Path">Says which line of another copy it is to be compared with.</param>
    /// <param name="Field">The field of the form that it belongs to; <see cref="FieldName.Name"/> for the name.</param>
    /// <param name="Text">As it is compared.</param>
    /// <param name="Shown">As it is read.</param>
    public sealed record Line(string Path, string Field, string Label, string Text, string Shown);

    public IReadOnlyList<Line> Of(IContent content) =>
    [
        new("name", FieldName.Name, "Name", content.Name ?? "", content.Name ?? ""),
        .. form.Fields.SelectMany(field => field.Kind == FieldKind.Blocks
            ? Blocks(field, BlockList.ParseOrEmpty(content.GetValue<string>(field.Alias)).Blocks)
            : [Of(field, field.Alias, field.Alias, field.Label, content.GetValue(field.Alias))]),
    ];

    private IEnumerable<Line> Blocks(DocumentField list, IReadOnlyList<BlockList.Block> blocks)
    {
        foreach (var (place, block) in blocks.Index())
        {
            var type = list.Blocks.FirstOrDefault(form => form.TypeKey == block.TypeKey);
            var label = string.Create(CultureInfo.InvariantCulture, $"{list.Label}: {type?.TypeName ?? "block"} {place + 1}");
            foreach (var field in type?.Fields ?? [])
            {
                yield return Of(field, $"{list.Alias}/{block.Key:N}/{field.Alias}", list.Alias, $"{label}, {field.Label}", block.Value(field.Alias));
            }
        }

        // An order of one or none says nothing that the block itself does not.
        yield return new(
            $"{list.Alias}/order", list.Alias, $"{list.Label}: order", string.Join(',', blocks.Select(block => block.Key.ToString("N"))),
            string.Join('\n', blocks.Select((block, place) => string.Create(CultureInfo.InvariantCulture, $"{place + 1}. {Title(list, block)}"))));
    }

    private Line Of(DocumentField field, string path, string formField, string label, object? stored) =>
        new(path, formField, label, FieldText.Of(field, stored), Shown(field, stored));

    private string Shown(DocumentField field, object? stored) => field.Kind switch
    {
        FieldKind.Document or FieldKind.Documents => string.Join('\n', FieldText.Keys(FieldText.Text(stored)).Select(names.NameOf)),
        FieldKind.YesNo => FieldText.Of(field, stored) == "1" ? "Yes" : "No",
        _ => FieldText.Of(field, stored),
    };

    private static string Title(DocumentField list, BlockList.Block block) =>
        BlockTitle.Of(list, block.TypeKey, alias => FieldText.Of(Find(list, block, alias), block.Value(alias)));

    private static DocumentField Find(DocumentField list, BlockList.Block block, string alias) =>
        list.Blocks.First(type => type.TypeKey == block.TypeKey).Find(alias)!;
}
