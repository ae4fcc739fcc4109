using System.Globalization;
using IcsDirectory.Cms.Data;

namespace IcsDirectory.Cms.Documents;

/// <summary>Names are unique among siblings, whatever their case: a second "Report" becomes "Report (1)".</summary>
internal static class SiblingNames
{
    /// <summary>The form in which two names are compared. Databases disagree on the case of letters beyond ASCII, so
    /// the engine does it.</summary>
    public static string Key(string name) => name.Trim().ToUpperInvariant();

    /// <summary>The name itself, or the name with the first free number.</summary>
    /// <exception cref="InvalidOperationException">The name is empty.</exception>
    public static string FirstFree(ContentDb db, string? name, int parentId, Guid objectType, int ownId)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new InvalidOperationException("Content cannot be saved with an empty name.");
        }
        var key = Key(name);
        var taken = db.Nodes
            .Where(n => n.ParentId == parentId && n.ObjectType == objectType && n.Id != ownId)
            .Where(n => n.NameKey == key || n.NameKey.StartsWith(key + " ("))
            .Select(n => n.NameKey)
            .ToHashSet(StringComparer.Ordinal);
        var free = name;
        for (var number = 1; taken.Contains(Key(free)); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
        }
        return free;
    }
}
