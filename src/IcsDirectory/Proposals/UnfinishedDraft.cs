using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Proposals;

/// <summary>What an editor has changed in a document and not published yet.</summary>
internal sealed class UnfinishedDraft
{
    private readonly string? _name;
    private readonly Dictionary<string, object?> _values;

    private UnfinishedDraft(IContent document)
    {
        _name = document.Name;
        _values = document.Properties.ToDictionary(property => property.Alias, property => property.GetValue());
    }

    /// <returns>None where the draft is what readers see.</returns>
    public static UnfinishedDraft? Of(IContent document) =>
        document.Name != document.PublishName || document.Properties.Any(property => !Equals(property.GetValue(), property.GetValue(published: true)))
            ? new(document)
            : null;

    /// <summary>Makes the draft what readers see.</summary>
    public static void PutAside(IContent document)
    {
        document.Name = document.PublishName;
        foreach (var property in document.Properties)
        {
            document.SetValue(property.Alias, property.GetValue(published: true));
        }
    }

    public void PutBack(IContent document)
    {
        document.Name = _name;
        foreach (var (alias, value) in _values)
        {
            document.SetValue(alias, value);
        }
    }
}
