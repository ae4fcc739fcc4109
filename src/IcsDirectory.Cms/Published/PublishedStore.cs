namespace IcsDirectory.Cms.Published;

/// <summary>Holds the current snapshot. Readers take it once and see one moment; writers replace it.</summary>
internal sealed class PublishedStore
{
    private volatile PublishedSnapshot _current = PublishedSnapshot.Empty;

    public PublishedSnapshot Current
    {
        get => _current;
        set => _current = value;
    }

    public bool IsLoaded => _current != PublishedSnapshot.Empty;
}
