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
    private DbTransaction? _transaction;
    private ContentDb? _db;
    private bool _isWriter;

    /// <summary>The scope's connection, for other tables of the same database.</summary>
    public DbConnection Connection => _connection ??= database.Open();

    /// <summary>The scope's transaction, for other tables of the same database; null while nothing was
    /// written.</summary>
    public DbTransaction? Transaction => _transaction;

    public ContentDb Db => _db ??= ContentDatabase.Context(Connection, _transaction);

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
        _db?.Database.UseTransaction(_transaction);
    }

    /// <summary>Commits what was written and counts the change.</summary>
    /// <returns>The database's change counter after this transaction; null when nothing was written.</returns>
    public long? Commit()
    {
        if (_transaction is null)
        {
            return null;
        }
        Db.Changes.ExecuteUpdate(set => set.SetProperty(c => c.Counter, c => c.Counter + 1));
        var counter = Db.Changes.Select(c => c.Counter).Single();
        _transaction.Commit();
        return counter;
    }

    /// <summary>Ends the transaction, undoing it unless it was committed, and lets the next writer in.</summary>
    public void Dispose()
    {
        try
        {
            _db?.Dispose();
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
