using IcsDirectory.Changes;
using IcsDirectory.Content;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Proposals;

/// <summary>Publishes one accepted change of a system's record, inside an open scope that writes. History is never rewritten: a
/// correction withdraws a statement and adds another at the same instant, an end is noted on the statement, and nothing is taken
/// away.</summary>
internal sealed class PublishChange(
    IContentService contents, PublishedDocuments published, StatementSources sources, CurrentRegister current, CurrentActing acting, TimeProvider clock)
{
    public abstract record Outcome
    {
        private Outcome()
        {
        }

        /// <param name="StatementId">The statement that came of it, or that it was about.</param>
        /// <param name="At">UTC, to the second: what the statement says of itself.</param>
        public sealed record Published(string StatementId, DateTime At) : Outcome;

        /// <summary>The statement that it is about no longer stands as it was seen.</summary>
        public sealed record TargetChanged : Outcome;

        public sealed record Refused(FieldProblem Problem) : Outcome;
    }

    public SystemStatements? Open(string systemSlug) => SystemStatements.Open(systemSlug, contents, published);

    /// <param name="seen">Fingerprint of the statement that it is about, as it was decided on.</param>
    public Outcome Run(SystemStatements system, ProposedChange change, StatementDraft accepted, string seen, Acting by)
    {
        var target = change.Kind.HasTarget ? system.Find(change.StatementId) : null;
        if (change.Kind.HasTarget && (target is not { Stands: true } || target.Fingerprint != seen))
        {
            return new Outcome.TargetChanged();
        }

        using var acts = acting.Begin(by);
        var source = change.Kind.BringsStatement ? sources.FindOrPublish(accepted) : new("", "");
        return source.Udi is null
            ? new Outcome.Refused(new(nameof(accepted.SourceUrl), source.Problem))
            : Publish(system, change.Kind, target, accepted, source.Udi);
    }

    private Outcome Publish(SystemStatements system, ChangeKind kind, StoredStatement? target, StatementDraft accepted, string source)
    {
        var at = RecordingInstant.Of(clock, system.All, kind, [accepted.Property, target?.Draft.Property]);
        var key = kind.BringsStatement ? NewKey(system) : target!.Key;
        var change = new List<Action<BlockList>>();
        if (target is not null)
        {
            change.Add(blocks => blocks.Set(target.Key, kind == ChangeKind.End ? Ended(accepted, at) : Withdrawn(at)));
        }

        if (kind.BringsStatement)
        {
            change.Add(system.Adding(key, StatementBlock.Values(accepted, source, at)));
        }

        return system.Publish(blocks => change.ForEach(step => step(blocks))) is { } problem
            ? new Outcome.Refused(new("", problem))
            : new Outcome.Published(StoredStatement.IdOf(key), at);
    }

    private static Dictionary<string, object?> Ended(StatementDraft accepted, DateTime at) => new() { ["endsOn"] = accepted.EndsOn, ["endRecordedAt"] = at };

    private static Dictionary<string, object?> Withdrawn(DateTime at) => new() { ["withdrawnAt"] = at };

    /// <summary>The first eight digits are the statement's address, and no other statement may have them.</summary>
    private Guid NewKey(SystemStatements system)
    {
        var taken = current.Value.AllStatements.Select(statement => statement.Id).Concat(system.All.Select(statement => statement.Id)).ToHashSet();
        Guid key;
        do
        {
            key = Guid.NewGuid();
        }
        while (taken.Contains(StoredStatement.IdOf(key)));
        return key;
    }
}
