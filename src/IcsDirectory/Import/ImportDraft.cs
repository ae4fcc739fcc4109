using IcsDirectory.Content;

namespace IcsDirectory.Import;

/// <summary>What all files together say, document by document, and what is wrong with them.</summary>
/// <param name="recordedAt">The instant, in UTC, that new statements and events are recorded at.</param>
internal sealed class ImportDraft(ExistingContent existing, DateTime recordedAt)
{
    private readonly Dictionary<(string Type, string Slug), PlannedDocument> _documents = [];

    public List<ImportProblem> Problems { get; } = [];

    public DateTime RecordedAt => recordedAt;

    public IReadOnlyCollection<PlannedDocument> Documents => _documents.Values;

    public PlannedDocument Document(string type, string slug) =>
        _documents.TryGetValue((type, slug), out var known) ? known : _documents[(type, slug)] = new(type, slug);

    public bool IsKnown(string type, string slug) =>
        existing.Find(type, slug) is not null || (_documents.TryGetValue((type, slug), out var planned) && planned.Name is not null);

    /// <summary>The name that the files or, failing that, the existing content give a document.</summary>
    public string? NameOf(string type, string slug) =>
        _documents.GetValueOrDefault((type, slug))?.Name ?? existing.Find(type, slug)?.Name;

    public IEnumerable<(string Slug, string Name)> NamesOf(string type) =>
        existing.OfType(type).Select(d => (d.Slug, d.Content.Name!))
            .Concat(_documents.Values.Where(d => d.Type == type && d.Name is not null).Select(d => (d.Slug, d.Name!))).Distinct();

    /// <summary>The key of an existing document, or the one that a new document of that type and slug gets.</summary>
    public Guid KeyOf(string type, string slug) => existing.Find(type, slug)?.Key ?? ContentKey.Of(type, slug);

    /// <summary>As a document picker stores it; notes a problem where there is no such document.</summary>
    public string? Pick(CsvRow row, string column, string type, string slug)
    {
        if (slug.Length == 0)
        {
            return null;
        }

        if (!IsKnown(type, slug))
        {
            row.Refuse(column, $"There is no {type} “{slug}”.", $"Add it to the {type} file or correct the name.");
        }

        return KeyOf(type, slug).Udi();
    }

    public string? PickAll(CsvRow row, string column, string type, IEnumerable<string> slugs) =>
        string.Join(',', slugs.Select(slug => Pick(row, column, type, slug)).OfType<string>()) is { Length: > 0 } udis ? udis : null;
}
