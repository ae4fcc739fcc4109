using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Web.Queries;

namespace IcsDirectory.Web.Pages.Systems;

/// <summary>One thing that was asked for, and the address of the list without it.</summary>
public sealed record Chip(string Text, string Href)
{
    public static IEnumerable<Chip> Of(SystemChoices choices, AsAtChoice asAt)
    {
        if (choices.Text.Length > 0)
        {
            yield return new($"Words: {choices.Text}", ListAddress.Of(choices with { Text = "", Page = 1 }, asAt.Query));
        }

        foreach (var choice in choices.Facets)
        {
            yield return new($"{choice.Facet.Label}: {choice.Term.Label}", ListAddress.Of(choices.Without(choice), asAt.Query));
        }

        if (choices.Letter is { } letter)
        {
            yield return new($"Letter: {letter}", ListAddress.Of(choices with { Letter = null, Page = 1 }, asAt.Query));
        }

        if (!asAt.IsNow)
        {
            yield return new(Words(asAt), ListAddress.Of(choices with { Page = 1 }, ""));
        }
    }

    private static string Words(AsAtChoice asAt) => asAt.Query.Contains("recorded=", StringComparison.Ordinal)
        ? $"As at {asAt.At.Effective.InWords()}, published by {asAt.At.Recorded.InWords()}"
        : $"As at {asAt.At.Effective.InWords()}";
}
