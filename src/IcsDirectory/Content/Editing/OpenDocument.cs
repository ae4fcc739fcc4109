using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Content.Editing;

/// <summary>Shows a copy of a document as its form shows it.</summary>
internal static class OpenDocument
{
    public static TypedDocument Run(DocumentForm form, IContent content, DocumentNames names)
    {
        var typed = new TypedDocument(content.Name ?? "", [], []);
        foreach (var field in form.Fields)
        {
            if (field.Kind == FieldKind.Blocks)
            {
                typed.Blocks[field.Alias] = [.. BlockList.ParseOrEmpty(content.GetValue<string>(field.Alias)).Blocks.Select(block => Block(field, block, names))];
            }
            else
            {
                typed.Texts[field.Alias] = Shown(field, content.GetValue(field.Alias), names);
            }
        }

        return typed;
    }

    /// <summary>A stored value as it stands in the form: documents by their addresses.</summary>
    public static string Shown(DocumentField field, object? stored, DocumentNames names) =>
        field.Kind is FieldKind.Document or FieldKind.Documents
            ? string.Join('\n', FieldText.Keys(FieldText.Text(stored)).Select(key => names.Written(key, field.Picks)))
            : FieldText.Of(field, stored);

    private static TypedBlock Block(DocumentField list, BlockList.Block block, DocumentNames names)
    {
        var form = list.Blocks.FirstOrDefault(type => type.TypeKey == block.TypeKey);
        return new(block.Key, block.TypeKey, (form?.Fields ?? []).ToDictionary(field => field.Alias, field => Shown(field, block.Value(field.Alias), names)));
    }
}
