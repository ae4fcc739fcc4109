using System.Collections.Immutable;

namespace IcsDirectory.Survey;

/// <summary>Whether the numbers of two rounds are of the same systems, as far as that is known.</summary>
internal static class CompareSystems
{
    /// <param name="isOfAllAsked">Whether the numbers are of all systems asked; otherwise they are of those that answered.</param>
    /// <returns>In words, how the systems differ; empty where they are the same.</returns>
    public static IEnumerable<string> Notes(SurveyRound earlier, SurveyRound later, bool isOfAllAsked)
    {
        if (earlier.Published is not { } before || later.Published is not { } after)
        {
            return [OfTotals(earlier, later)];
        }

        var asked = Note("asked", earlier, later, Asked(before), Asked(after));
        return isOfAllAsked ? asked : asked.Concat(Note("answered", earlier, later, Answered(before), Answered(after)));
    }

    /// <returns>The systems that only one of two rounds asked, by name; empty where both asked the same, or where it is not known.</returns>
    public static IEnumerable<string> Names(SurveyRound earlier, SurveyRound later) => earlier.Published is { } before && later.Published is { } after
        ? [.. Only(earlier, before, later, after), .. Only(later, after, earlier, before)]
        : [];

    private static string OfTotals(SurveyRound earlier, SurveyRound later)
    {
        string[] systems = earlier.SystemsAsked == later.SystemsAsked ? [] : [$"Other systems: {earlier.SystemsAsked} are covered by {earlier.Title}, {later.SystemsAsked} by {later.Title}."];
        return string.Join(' ', systems.Concat(new[] { earlier, later }.Where(round => round.Published is null)
            .Select(round => $"{round.Title} gives a total only: which systems are behind it is not known.")));
    }

    private static IEnumerable<string> Note(string what, SurveyRound earlier, SurveyRound later, ImmutableHashSet<string> before, ImmutableHashSet<string> after) =>
        before.SetEquals(after) ? [] : [$"Other systems: {before.Count} {what} in {earlier.Title}, {after.Count} in {later.Title}, {before.Intersect(after).Count} in both."];

    private static IEnumerable<string> Only(SurveyRound one, PublishedRound asked, SurveyRound other, PublishedRound notAsked)
    {
        var those = Asked(asked).Except(Asked(notAsked));
        return those.IsEmpty
            ? []
            : [$"Asked in {one.Title}, not in {other.Title}: {string.Join(", ", asked.Responses.Where(response => those.Contains(response.SystemSlug)).Select(response => response.SystemName))}."];
    }

    private static ImmutableHashSet<string> Asked(PublishedRound round) =>
        [.. round.Asked.Select(response => response.SystemSlug)];

    private static ImmutableHashSet<string> Answered(PublishedRound round) =>
        [.. round.Responses.Where(response => response.State.HasAnswers).Select(response => response.SystemSlug)];
}
