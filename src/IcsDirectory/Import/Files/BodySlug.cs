namespace IcsDirectory.Import.Files;

/// <summary>A body's address is its ODS code in small letters: unique, stable and never given twice.</summary>
internal static class BodySlug
{
    public static string Of(string odsCode) => odsCode.ToLowerInvariant();
}
