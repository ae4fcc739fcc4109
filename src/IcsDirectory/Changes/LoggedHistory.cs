using IcsDirectory.Statements;

namespace IcsDirectory.Changes;

/// <summary>The entries about one system, of which those are taken away that its statements tell of themselves.</summary>
internal sealed class LoggedHistory(IEnumerable<ChangeEntry> entries)
{
    /// <summary>Without that the record was first shown: its statements tell when they were.</summary>
    private readonly List<ChangeEntry> _left = [.. WithoutFirst(entries)];

    public IReadOnlyList<ChangeEntry> Left => _left;

    /// <summary>The first such entry about a statement; none where the log does not reach back to it.</summary>
    public ChangeEntry? Take(Statement statement, ChangeAction action)
    {
        var entry = _left.FirstOrDefault(e => e.Subject == statement.Id && e.Field.Length == 0 && e.IsAbout(action));
        if (entry is not null)
        {
            _left.Remove(entry);
        }

        return entry;
    }

    private static IEnumerable<ChangeEntry> WithoutFirst(IEnumerable<ChangeEntry> entries)
    {
        var all = entries.ToList();
        return all.FirstOrDefault(entry => entry.IsOfWholeDocument) is { } first && first.IsAbout(ChangeAction.Published)
            ? all.Where(entry => entry != first)
            : all;
    }
}
