using System.Runtime.CompilerServices;
using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Cms.Documents;

/// <summary>Remembers at which revision each copy of a document was read or last saved.</summary>
/// <remarks>IContent has no place for it: UpdateDate is set by whoever changes the copy, and VersionId stays the same
/// while a draft is saved again.</remarks>
internal sealed class Revisions
{
    private readonly ConditionalWeakTable<IContent, StrongBox<int>> _read = [];

    public void Remember(IContent content, int revision) => _read.AddOrUpdate(content, new(revision));

    /// <exception cref="StaleContentException">The copy was not read from the database.</exception>
    public int Of(IContent content) =>
        _read.TryGetValue(content, out var revision) ? revision.Value : throw new StaleContentException(content);
}
