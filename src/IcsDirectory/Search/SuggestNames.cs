namespace IcsDirectory.Search;

/// <summary>Names and places to offer while a reader types.</summary>
public sealed class SuggestNames(CurrentSearchIndex index)
{
    private const int Limit = 8;

    /// <param name="Context">Which thing it is, or which thing has that name.</param>
    public sealed record Offer(string Title, string Url, string Context);

    public IReadOnlyList<Offer> Run(string query) => [.. index.Value.Suggest(query, Limit).Select(OfferOf)];

    private static Offer OfferOf(Suggestion found) => new(
        found.Text, found.Url, found.Text == found.Title ? found.Kind.Label : $"{found.Kind.Label}: {found.Title}");
}
