namespace IcsDirectory.Search;

/// <summary>A name of a document other than its title, with what is known about the kind of name it is.</summary>
public sealed record SearchName(string Text, SearchNameKind Kind)
{
    public static SearchName Code(string text) => new(text, SearchNameKind.Code);

    public static SearchName Also(string text) => new(text, SearchNameKind.Also);

    public static SearchName Former(string text) => new(text, SearchNameKind.Former);

    public static SearchName Other(string text) => new(text, SearchNameKind.Other);

    public static SearchName Initials(string text) => new(text, SearchNameKind.Initials);

    public static SearchName Mention(string text) => new(text, SearchNameKind.Mention);

    public static SearchName Abbreviation(string text) => new(text, SearchNameKind.Abbreviation);
}
