using IcsDirectory.Time;

namespace IcsDirectory.Statistics;

/// <summary>What a <see cref="StatisticToken"/> stands for.</summary>
/// <param name="Now">What the register says as at that day; none where it no longer says anything.</param>
/// <param name="At">The days asked about.</param>
public sealed record QuotedStatistic(StatisticToken Token, CataloguedStatistic Statistic, CataloguedStatistic.Reading? Now, AsAt At)
{
    public int Numerator => Token.Frozen?.Numerator ?? Now!.Number.Numerator;

    public int Denominator => Token.Frozen?.Denominator ?? Now!.Number.Denominator;

    /// <summary>Whether the register has been corrected since the number was published.</summary>
    public bool IsChanged => Token.Frozen is not null && (Now?.Number.Numerator, Now?.Number.Denominator) != (Numerator, Denominator);

    public string Path => Now?.Path ?? "/status";

    /// <summary>With all that is needed to quote the number again.</summary>
    public string Note => string.Join(' ', Sentences());

    /// <summary>What has to be put right before it may be published; none when nothing has.</summary>
    public static string? ProblemOf(StatisticToken token, Register register, DateOnly today)
    {
        if (StatisticCatalogue.Find(token.Slug) is not { } statistic)
        {
            var near = StatisticCatalogue.NearTo(token.Slug);
            return $"{token}: there is no statistic “{token.Slug}”.{(near.Count > 0 ? $" Did you mean {string.Join(", ", near)}?" : "")}";
        }

        if (token.On > today || token.Frozen?.Recorded > today)
        {
            return $"{token}: that day has not come yet. Take today or an earlier day.";
        }

        return token.Frozen is null && statistic.Read(register, new(token.On ?? today, today)) is null
            ? $"{token}: there is no number for that day.{(statistic.FirstDay(register, today) is { } first ? $" The first is for {first.InWords()} (@{first.Iso()})." : "")}"
            : null;
    }

    /// <returns>None where it cannot be shown: an unknown statistic, or a day without a number.</returns>
    public static QuotedStatistic? Find(StatisticToken token, Register register, DateOnly today)
    {
        var at = new AsAt(token.On ?? today, token.Frozen?.Recorded ?? today);
        return StatisticCatalogue.Find(token.Slug) is { } statistic && at.Effective <= today
            && statistic.Read(register, at) is var now && (now is not null || token.Frozen is not null)
            ? new(token, statistic, now, at)
            : null;
    }

    private IEnumerable<string> Sentences()
    {
        var share = Denominator > 0 && Now is { } read ? $" ({(read.Number with { Numerator = Numerator, Denominator = Denominator }).PercentageInWords})" : "";
        yield return $"{Statistic.Label}: {Numerator} of {Denominator}{share}, as at {At.Effective.InWords()}.";
        if (Now is { Number: var number })
        {
            yield return number.Definition;
            yield return $"{number.Basis.Label}{(number.Working.Length > 0 ? $": {number.Working}" : "")}, {number.On.InWords}.";
        }

        if (Token.Frozen is { } kept)
        {
            yield return $"As this directory had it on {kept.Recorded.InWords()}.";
        }

        if (IsChanged)
        {
            yield return Now is { } corrected
                ? $"Corrected since: it is now {corrected.Number.Numerator} of {corrected.Number.Denominator}."
                : "The directory no longer keeps this number.";
        }
    }
}
