using System.Data.Common;
using IcsDirectory.Cms.Scoping;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Cms.Data;

/// <summary>The site's own tables in the engine's database. Umbraco's own package has the same door, in
/// <c>AddUmbracoDbContext</c> and <c>IEFCoreScopeProvider</c>.</summary>
/// <typeparam name="T">The site's context, as in <see cref="SiteDatabaseRegistration.AddSiteDatabase{T}"/>.</typeparam>
public sealed class SiteDatabase<T> where T : DbContext
{
    private readonly ContentDatabase _database;
    private readonly ContentScopeProvider _scopes;
    private readonly IServiceProvider _services;
    private readonly Func<DbContextOptions<T>, T> _make;

    internal SiteDatabase(
        ContentDatabase database, ContentScopeProvider scopes, IServiceProvider services, Func<DbContextOptions<T>, T> make) =>
        (_database, _scopes, _services, _make) = (database, scopes, services, make);

    /// <summary>The context on the connection of the open scope. Until the scope writes, each query sees the last commit.</summary>
    /// <exception cref="InvalidOperationException">There is no scope.</exception>
    public T Reading() => _scopes.Current.Context(Make);

    /// <summary>The context inside the transaction of the open scope, which is begun if nothing was written yet: what is saved with
    /// it is committed with the scope, or not at all.</summary>
    /// <remarks>Rows that <see cref="Reading"/> tracked before stay as they were read.</remarks>
    /// <exception cref="InvalidOperationException">There is no scope.</exception>
    public T Writing()
    {
        _scopes.Current.BeginWriting(ContentScope.Patience);
        return Reading();
    }

    /// <summary>A context of its own on a transaction that is open: for those who are told of a change while it is made. The caller
    /// disposes it, not the transaction.</summary>
    public T On(DbTransaction transaction)
    {
        var db = Make(transaction.Connection!, ownsConnection: false);
        db.Database.UseTransaction(transaction);
        return db;
    }

    /// <summary>A context with a connection of its own, apart from any scope.</summary>
    public T Separate()
    {
#pragma warning disable CA2000 // the context owns its connection
        return Make(_database.Open(), ownsConnection: true);
#pragma warning restore CA2000
    }

    /// <summary>An open connection of its own, for reading without EF's start-up cost. The caller closes it.</summary>
    public DbConnection Open() => _database.Open();

    private T Make(DbConnection connection) => Make(connection, ownsConnection: false);

    /// <summary>Identity's contexts ask the application's services which tables they have.</summary>
    private T Make(DbConnection connection, bool ownsConnection) => _make(
        ContentDatabase.Options<T>(connection, ownsConnection).UseApplicationServiceProvider(_services).Options);
}
