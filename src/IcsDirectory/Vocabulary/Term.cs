namespace IcsDirectory.Vocabulary;

/// <summary>A word of the directory's vocabulary. The code is stored and published in files; the label and the
/// one-sentence definition are shown wherever the word is.</summary>
public abstract record Term(string Code, string Label, string Definition)
{
    public sealed override string ToString() => Code;

    private protected static T? Find<T>(IReadOnlyList<T> all, string? code)
        where T : Term => all.FirstOrDefault(term => term.Code == code);
}
