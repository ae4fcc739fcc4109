using IcsDirectory.Vocabulary;

namespace IcsDirectory.Systems;

/// <summary>How old the newest dated evidence about a system is on the day asked about. A date known only roughly counts from
/// the latest day it can mean.</summary>
public sealed record Freshness : Term
{
    public static readonly Freshness WithinYear = new("within-1-year", "Within a year", "The newest dated statement is at most one year old.");
    public static readonly Freshness WithinThreeYears = new("1-to-3-years", "1 to 3 years old", "The newest dated statement is more than one and at most three years old.");
    public static readonly Freshness Older = new("over-3-years", "Over 3 years old", "The newest dated statement is more than three years old.");
    public static readonly Freshness UndatedOnly = new("undated", "Undated only", "No statement in force carries a date.");
    public static readonly Freshness NoEvidence = new("none", "No evidence", "No statement is in force.");

    private Freshness(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<Freshness> All { get; } = [WithinYear, WithinThreeYears, Older, UndatedOnly, NoEvidence];

    internal static Freshness Of(SystemView view)
    {
        var newest = view.InForce.Where(s => !s.EffectiveOn.IsUndated).Select(s => s.CountsFrom).DefaultIfEmpty().Max();
        return newest switch
        {
            _ when view.InForce.IsEmpty => NoEvidence,
            _ when newest == default => UndatedOnly,
            _ when newest.AddYears(1) >= view.At.Effective => WithinYear,
            _ when newest.AddYears(3) >= view.At.Effective => WithinThreeYears,
            _ => Older,
        };
    }
}
