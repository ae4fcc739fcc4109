using IcsDirectory.Content;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Import.Files;

/// <summary>The columns that local and national statements share. A statement is the same one while its system, property, scope,
/// source and value are; where one of these differs it is another statement, and the earlier one stays.</summary>
internal static class StatementBlock
{
    private const string GeneralKnowledge = "general knowledge";

    public static PlannedBlock Of(CsvRow row, ImportDraft draft, string system, StatementProperty? property, string code)
    {
        var (value, source, scope) = (row.Required("value"), row.Slug("source"), property == StatementProperty.NationalFact ? "" : row.Optional("scope"));
        var reported = row.Date("reported_on", "reported_precision");
        var values = new Dictionary<string, object?>
        {
            ["property"] = StoredValue.Choice(property?.Code ?? ""),
            ["code"] = code,
            ["value"] = value,
            ["scope"] = scope,
            ["source"] = draft.Pick(row, "source", "source", source),
            ["quote"] = row.Optional("quote"),
            ["effectiveOn"] = reported.Text,
            ["effectivePrecision"] = StoredValue.Choice(reported.Precision.Code),
            ["confidence"] = StoredValue.Choice(Confidence(row)),
            ["caveat"] = Caveat(row),
        };
        return new(ContentKey.Of("statement", system, property?.Code ?? "", code, scope, source, value), "statement", values, new Dictionary<string, object?> { ["recordedAt"] = draft.RecordedAt });
    }

    /// <summary>General knowledge has no source to be confident in: it is of low confidence, and the caveat says so.</summary>
    private static string Confidence(CsvRow row) =>
        row.Required("confidence") == GeneralKnowledge ? Vocabulary.Confidence.Low.Code : row.Code("confidence", Vocabulary.Confidence.All);

    private static string Caveat(CsvRow row) =>
        string.Join("; ", new[] { row.Required("confidence") == GeneralKnowledge ? GeneralKnowledge : "", row.Optional("caveat") }.Where(part => part.Length > 0));
}
