using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Systems;

/// <summary>A name or code beside the present one, and in words what is known of it.</summary>
public sealed record OtherName(string Text, string Note)
{
    internal static OtherName Of(Alias alias)
    {
        string[] parts =
        [
            alias.Kind == AliasKind.OnsCode ? "" : alias.Kind.Label.ToLowerInvariant(),
            alias.From.Length == 0 || alias.Kind == AliasKind.OnsCode && alias.Basis.Contains(Words(alias.From), StringComparison.Ordinal) ? "" : $"from {Words(alias.From)}",
            alias.Until.Length == 0 ? "" : $"until {Words(alias.Until)}",
            alias.Basis,
        ];
        return new(alias.Name, string.Join(", ", parts.Where(part => part.Length > 0)));
    }

    /// <summary>A name that began after that day is left out. Dates as written in files sort as text.</summary>
    internal static bool IsKnownBy(Alias alias, DateOnly day) => string.CompareOrdinal(alias.From, day.Iso()) <= 0;

    private static string Words(string written) =>
        new[] { DatePrecision.Day, DatePrecision.Month, DatePrecision.Year }
            .Select(precision => PartialDate.TryParse(written, precision)?.InWords).FirstOrDefault(words => words is not null) ?? written;
}
