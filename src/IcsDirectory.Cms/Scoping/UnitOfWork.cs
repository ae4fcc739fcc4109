using System.Data.Common;
using IcsDirectory.Cms.Data;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Cms.Scoping;

/// <summary>One connection and at most one transaction, shared by everything that happens in a root scope.</summary>
/// <remarks>Reads run in autocommit until the first write: a read transaction that is upgraded to a writing one fails
/// under concurrency.</remarks>
internal sealed class UnitOfWork(ContentDatabase database, WriterQueue writers) : IDisposable
{
    private DbConnection? _connection;
    private readonly Dictionary<Type, DbContext> _contexts = [];
    private readonly Dictionary<object, Action> _beforeCommit = [];
    private DbTransaction? _transaction;
    private bool _isWriter;

    public ContentDb Db => Context(ContentDatabase.Context);

    /// <summary>Set once content was written: other processes look at content anew only then.</summary>
    public bool HasContentChanged { get; set; }

    /// <summary>None until something is to be written.</summary>
    public DbTransaction? Transaction => _transaction;

    private DbConnection Connection => _connection ??= database.Open();

    /// <summary>The one context of its type in this unit of work.</summary>
    /// <param name="make">Makes it on the scope's connection.</param>
    public T Context<T>(Func<DbConnection, T> make) where T : DbContext
    {
        if (!_contexts.TryGetValue(typeof(T), out var context))
        {
            _contexts[typeof(T)] = context = make(Connection);
            context.Database.UseTransaction(_transaction);
        }
        return (T)context;
    }

    /// <summary>Waits for the right to write and begins the transaction, unless that was done before.</summary>
    public void BeginWriting(TimeSpan patience)
    {
        if (_transaction is not null)
        {
            return;
        }
        if (!_isWriter)
        {
            writers.Enter(patience);
            _isWriter = true;
        }
        _transaction = ContentDatabase.BeginWriting(Connection);
        foreach (var context in _contexts.Values)
        {
            context.Database.UseTransaction(_transaction);
        }
    }

    /// <summary>Has something done before the commit, once for each key. What it throws undoes everything.</summary>
    public void BeforeCommit(object key, Action action) => _beforeCommit.TryAdd(key, action);

    /// <summary>Commits what was written and counts the change of content.</summary>
    /// <returns>The database's change counter after this transaction; null when no content was written.</returns>
    public long? Commit()
    {
        foreach (var action in _beforeCommit.Values)
        {
            action();
        }

        var counter = HasContentChanged ? CountChange() : (long?)null;
        _transaction?.Commit();
        return counter;
    }

    private long CountChange()
    {
        Db.Changes.ExecuteUpdate(set => set.SetProperty(c => c.Counter, c => c.Counter + 1));
        return Db.Changes.Select(c => c.Counter).Single();
    }

    /// <summary>Ends the transaction, undoing it unless it was committed, and lets the next writer in.</summary>
    public void Dispose()
    {
        try
        {
            foreach (var context in _contexts.Values)
            {
                context.Dispose();
            }
            _transaction?.Dispose();
            _connection?.Dispose();
        }
        finally
        {
            if (_isWriter)
            {
                _isWriter = false;
                writers.Leave();
            }
        }
    }
}
