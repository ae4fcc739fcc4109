using System.Data.Common;
using System.Runtime.CompilerServices;
using IcsDirectory.Cms.Publications;

namespace IcsDirectory.Changes;

/// <summary>Writes the change log: every publication, in the transaction that makes it. It writes at the end of that transaction,
/// when a source that a statement names is there too, in whichever order the two were published.</summary>
public sealed class LogPublications(CurrentActing acting, TimeProvider clock) : IPublicationWitness
{
    private readonly ConditionalWeakTable<DbTransaction, List<Witnessed>> _witnessed = [];

    public void Witness(Publication publication) =>
        _witnessed.GetOrCreateValue(publication.Transaction).Add(new(publication, ActingFor(publication)));

    public void Committing(DbTransaction transaction)
    {
        if (!_witnessed.TryGetValue(transaction, out var witnessed))
        {
            return;
        }

        var drafts = witnessed.SelectMany(seen => DescribePublication.Run(seen.Publication).Select(draft => (draft, seen.Acting))).ToList();
        _witnessed.Remove(transaction);
        if (drafts.Count > 0)
        {
            AppendChanges.Run(transaction, drafts, clock.GetUtcNow());
        }
    }

    public IDisposable BeginImport() => acting.Begin(Acting.Imported);

    /// <summary>What the clock publishes is done by whoever set the time.</summary>
    private Acting ActingFor(Publication publication) =>
        acting.Value == Acting.Site ? ScheduledBy.Find(publication.Transaction, publication.Key) ?? Acting.Site : acting.Value;

    private sealed record Witnessed(Publication Publication, Acting Acting);
}
