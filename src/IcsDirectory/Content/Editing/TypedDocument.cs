namespace IcsDirectory.Content.Editing;

/// <summary>A document as its form shows it or as it was typed: every value as text.</summary>
/// <param name="Texts">By alias. What a form does not send is not here, and stays as it is stored.</param>
/// <param name="Blocks">By alias of the block list, in their order.</param>
public sealed record TypedDocument(string Name, Dictionary<string, string> Texts, Dictionary<string, List<TypedBlock>> Blocks);

/// <summary>One block of a list.</summary>
public sealed record TypedBlock(Guid Key, Guid TypeKey, Dictionary<string, string> Texts)
{
    /// <summary>Whether it was added or moved just now: it is shown open.</summary>
    public bool IsTouched { get; set; }
}

/// <summary>Something that is wrong with what was typed.</summary>
/// <param name="Field">The name of the field in the form, as <see cref="FieldName"/> makes it; empty for the whole document.</param>
public sealed record EditProblem(string Field, string Message);

/// <summary>The names under which a form sends its fields.</summary>
public static class FieldName
{
    public const string Name = "Name";

    public static string Of(string alias) => $"Fields.{alias}";

    public static string OfList(string alias) => $"Blocks.{alias}";

    public static string OfBlock(string alias, int place) => $"Blocks.{alias}[{place}]";

    public static string OfBlock(string alias, int place, string field) => $"Blocks.{alias}[{place}].{field}";
}
