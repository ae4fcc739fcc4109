using IcsDirectory.Content.Editing;

namespace IcsDirectory.Web.Desk;

/// <summary>Reads from a posted form what its document type has fields for, and nothing else.</summary>
internal static class TypedForm
{
    private const int MostBlocks = 1_000;

    public static TypedDocument Read(IFormCollection form, DocumentForm shape)
    {
        var typed = new TypedDocument(Text(form, FieldName.Name), [], []);
        foreach (var field in shape.Fields)
        {
            if (field.Kind == FieldKind.Blocks)
            {
                if (form.ContainsKey(FieldName.OfList(field.Alias)))
                {
                    typed.Blocks[field.Alias] = Blocks(form, field);
                }
            }
            else if (form.ContainsKey(FieldName.Of(field.Alias)))
            {
                typed.Texts[field.Alias] = Text(form, FieldName.Of(field.Alias));
            }
        }

        return typed;
    }

    /// <summary>The fields for which an editor chose what somebody else saved meanwhile.</summary>
    public static IReadOnlySet<string> Taken(IFormCollection form) =>
        form.Where(field => field.Key.StartsWith("Choose.", StringComparison.Ordinal) && field.Value == "theirs").Select(field => field.Key["Choose.".Length..]).ToHashSet();

    private static List<TypedBlock> Blocks(IFormCollection form, DocumentField list)
    {
        var blocks = new List<TypedBlock>();
        for (var place = 0; place < MostBlocks && form.ContainsKey(FieldName.OfBlock(list.Alias, place, "Key")); place++)
        {
            if (Guid.TryParse(Text(form, FieldName.OfBlock(list.Alias, place, "Key")), out var key)
                && Guid.TryParse(Text(form, FieldName.OfBlock(list.Alias, place, "Type")), out var type))
            {
                var fields = list.Blocks.FirstOrDefault(block => block.TypeKey == type)?.Fields ?? [];
                blocks.Add(new(key, type, fields.Select(field => (field.Alias, Name: FieldName.OfBlock(list.Alias, place, field.Alias)))
                    .Where(field => form.ContainsKey(field.Name)).ToDictionary(field => field.Alias, field => Text(form, field.Name))));
            }
        }

        return blocks;
    }

    /// <summary>The last value: a tick box comes after the hidden field that says "no". Browsers send CRLF for every line end.</summary>
    private static string Text(IFormCollection form, string name) => (form[name].LastOrDefault() ?? "").ReplaceLineEndings("\n");
}
