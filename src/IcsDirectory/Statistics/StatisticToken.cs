using System.Globalization;
using System.Text.RegularExpressions;
using IcsDirectory.Time;

namespace IcsDirectory.Statistics;

/// <summary>A number quoted in a text: <c>{{stat:leads-dedicated@2022-05-10}}</c>, or without a day for today. Once published it
/// also keeps the day on which it was published and the number as it was then:
/// <c>{{stat:leads-dedicated@2022-05-10/2026-11-25=12/34}}</c>.</summary>
public sealed partial record StatisticToken(string Slug, DateOnly? On, StatisticToken.Kept? Frozen)
{
    public const string Opening = "{{stat:";
    public const string Closing = "}}";

    /// <param name="Recorded">The UK calendar day on which the number was published.</param>
    public sealed record Kept(DateOnly Recorded, int Numerator, int Denominator);

    /// <param name="text">From the opening braces to the closing ones.</param>
    public static StatisticToken? TryParse(string text)
    {
        var match = Whole().Match(text);
        return match.Success && TryDay(match.Groups["on"], out var on) && TryDay(match.Groups["recorded"], out var recorded)
            ? new(match.Groups["slug"].Value, on, recorded is { } day ? new(day, Number(match.Groups["of"]), Number(match.Groups["in"])) : null)
            : null;
    }

    public override string ToString() => $"{Opening}{Slug}{(On is { } on ? $"@{on.Iso()}" : "")}"
        + (Frozen is { } kept ? string.Create(CultureInfo.InvariantCulture, $"/{kept.Recorded.Iso()}={kept.Numerator}/{kept.Denominator}") : "") + Closing;

    private static bool TryDay(Group written, out DateOnly? day)
    {
        var isDay = DateOnly.TryParseExact(written.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found);
        day = isDay ? found : null;
        return isDay || !written.Success;
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\{\{stat:(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)(?:@(?<on>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:/(?<recorded>[0-9]{4}-[0-9]{2}-[0-9]{2})=(?<of>[0-9]{1,6})/(?<in>[0-9]{1,6}))?)?\}\}\z")]
    private static partial Regex Whole();
}
