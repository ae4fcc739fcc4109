namespace IcsDirectory.Search;

/// <summary>Makes what is shown of a document that was found.</summary>
/// <param name="places">See <see cref="PlacesInQuery"/>.</param>
internal sealed class HitWriter(IndexContent content, IReadOnlyList<QueryWord> words, IReadOnlyList<string> places)
{
    private readonly Highlighter _highlighter = new(words);
    private readonly ReasonFinder _reasons = new(content, words, places);

    public SearchHit Write(int number)
    {
        var document = content.Documents[number];
        return new(
            document,
            _highlighter.Whole(document.Title),
            _highlighter.Snippet(document.Text),
            _reasons.Find(number).Reason);
    }

    /// <summary>The name or place that was found, or the title when it was found by several.</summary>
    public Suggestion Suggest(int number)
    {
        var document = content.Documents[number];
        return new(NameText.At(document, _reasons.Find(number).Index), document.Kind, document.Title, document.Url);
    }
}
