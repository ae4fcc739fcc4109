using IcsDirectory.Content;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Import.Files;

internal static class AliasBlock
{
    public static PlannedBlock Of(PlannedDocument owner, string name, AliasKind kind, string from = "", string until = "", string basis = "") => new(
        ContentKey.Of("alias", owner.Type, owner.Slug, name), "alias",
        new Dictionary<string, object?>
        {
            ["name"] = name,
            ["kind"] = StoredValue.Choice(kind.Code),
            ["from"] = from,
            ["until"] = until,
            ["basis"] = basis,
        },
        new Dictionary<string, object?>());
}
