namespace IcsDirectory.Vocabulary;

public sealed record AliasKind : Term
{
    public static readonly AliasKind OtherName = new("other_name", "Former or other name", "A name used before, or beside the present one.");
    public static readonly AliasKind Abbreviation = new("abbreviation", "Abbreviation", "Initials in use.");
    public static readonly AliasKind Brand = new("brand", "Brand", "A name under which the partnership presents itself.");
    public static readonly AliasKind OnsCode = new("ons_code", "Other ONS code", "A code of the Office for National Statistics from another time.");

    private AliasKind(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<AliasKind> All { get; } = [OtherName, Abbreviation, Brand, OnsCode];

    public static AliasKind? Find(string? code) => Find(All, code);
}
