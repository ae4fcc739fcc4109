using IcsDirectory.Cms.Data;
using IcsDirectory.Content;
using IcsDirectory.Data;

namespace IcsDirectory.Changes;

/// <summary>The change log in memory. It is read when somebody first asks for it, and followed from then on: after each commit, of
/// other processes too.</summary>
public sealed class CurrentChangeLog : IRegisterProjection
{
    private readonly Func<long, IReadOnlyList<ChangeEntry>> _after;
    private readonly Lock _reading = new();
    private volatile ChangeLog? _value;

    public CurrentChangeLog(SiteDatabase<DirectoryDb> database)
        : this(seq => Read(database, seq))
    {
    }

    /// <param name="after">Reads the entries after one, in order.</param>
    internal CurrentChangeLog(Func<long, IReadOnlyList<ChangeEntry>> after) => _after = after;

    public ChangeLog Value => _value ?? Load();

    public void Refresh(Register register)
    {
        lock (_reading)
        {
            if (_value is { } known && _after(known.LastSeq) is { Count: > 0 } added)
            {
                // A redaction takes values away from entries that were read before.
                _value = added.Any(entry => entry.IsAbout(ChangeAction.Redacted)) ? ChangeLog.Empty.With(_after(0)) : known.With(added);
            }
        }
    }

    private ChangeLog Load()
    {
        lock (_reading)
        {
            return _value ??= ChangeLog.Empty.With(_after(0));
        }
    }

    private static List<ChangeEntry> Read(SiteDatabase<DirectoryDb> database, long after)
    {
        using var connection = database.Open();
        return [.. new ChangeLogTable(connection, null).After(after)];
    }
}
