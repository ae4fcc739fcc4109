namespace IcsDirectory.Content.Editing;

/// <summary>What a block is called in a list of them.</summary>
public static class BlockTitle
{
    private const int Longest = 80;

    /// <param name="text">The text of a field by its alias.</param>
    public static string Of(DocumentField list, Guid typeKey, Func<string, string> text)
    {
        var form = list.Blocks.FirstOrDefault(block => block.TypeKey == typeKey);
        var label = form?.Label.Where(alias => form.Find(alias) is not null).Select(text).Where(part => part.Length > 0) ?? [];
        var title = string.Join(": ", label.Select(part => part.Replace('_', ' ').ReplaceLineEndings(" ")));
        return title.Length == 0 ? form?.TypeName ?? "Block" : title.Length > Longest ? string.Concat(title.AsSpan(0, Longest), "…") : title;
    }
}
