using System.Data.Common;
using System.Runtime.CompilerServices;
using IcsDirectory.Changes;
using IcsDirectory.Cms.Data;
using IcsDirectory.Cms.Publications;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Proposals;

/// <summary>Alerts the staff of each system that a transaction publishes, once, in that transaction.</summary>
public sealed class AlertOnPublication(AlertStaff alert, SiteDatabase<DirectoryDb> database) : IPublicationWitness
{
    private readonly ConditionalWeakTable<DbTransaction, List<Publication>> _witnessed = [];

    public void Witness(Publication publication)
    {
        if (publication.Type == "system")
        {
            _witnessed.GetOrCreateValue(publication.Transaction).Add(publication);
        }
    }

    public void Committing(DbTransaction transaction)
    {
        if (!_witnessed.TryGetValue(transaction, out var publications))
        {
            return;
        }

        _witnessed.Remove(transaction);
        if (!HasStaff(transaction))
        {
            return;
        }

        using var db = database.On(transaction);
        foreach (var ofSystem in publications.Where(p => (p.After ?? p.Before) is not null).GroupBy(p => (p.After ?? p.Before)!["slug"]))
        {
            var name = (ofSystem.Last().After ?? ofSystem.Last().Before)!.Name;
            alert.Run(db, ofSystem.Key, name, ofSystem.Any(p => ContactsIn(p.Before) != ContactsIn(p.After)));
        }

        db.SaveChanges();
    }

    public IDisposable BeginImport() => Nothing.Instance;

    /// <summary>Asked without EF, which need not be made ready for the first import of all content.</summary>
    private static bool HasStaff(DbTransaction transaction)
    {
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT EXISTS (SELECT 1 FROM account_system)";
        return command.ExecuteScalar() is 1L;
    }

    /// <summary>What is said of contacts, in a text that is the same when all of it is.</summary>
    private static string ContactsIn(PublishedValues? published) => string.Join('\n', BlockList.ParseOrEmpty(published?["statements"]).Blocks
        .Where(block => StoredText.Code(block["property"]) == StatementProperty.Contact.Code)
        .SelectMany(block => block.Values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{block.Key} {value.Key} {value.Value}")));

    private sealed class Nothing : IDisposable
    {
        public static readonly Nothing Instance = new();

        public void Dispose()
        {
        }
    }
}
