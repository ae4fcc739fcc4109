using System.Collections.Immutable;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Sources;
using IcsDirectory.Survey;
using IcsDirectory.Systems;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Proposals;

/// <summary>One proposal as an editor decides on it: each change beside what stands now.</summary>
public sealed class ReadProposal(DirectoryDb db, CurrentRegister current, RiskReader risks, IContentService contents, PublishedDocuments published)
{
    /// <param name="Standing">The statement that it is about, withdrawn or not; none for a new one.</param>
    /// <param name="Next">As it would be published: what was proposed, made whole by what stays of the statement that it is about.</param>
    /// <param name="Source">The source, where the directory has it.</param>
    /// <param name="Others">References of other open proposals about the same statement.</param>
    public sealed record ChangeView(ProposedChange Change, StoredStatement? Standing, StatementDraft Next, Source? Source, ImmutableArray<Other> Others)
    {
        /// <summary>Whether the statement that it is about can still be changed.</summary>
        public bool HasStandingTarget => !Change.Kind.HasTarget || Standing is { Stands: true };

        /// <summary>What the record says of the same property beside a new statement, and would go on to say; the likest first.</summary>
        public ImmutableArray<StoredStatement> Beside { get; init; } = [];

        /// <summary>What it is shown beside; none where the record says nothing of the kind.</summary>
        public StoredStatement? Compared => Standing ?? Beside.FirstOrDefault();

        /// <summary>Those fields that say something before or after.</summary>
        public IEnumerable<Row> Rows => StatementField.All
            .Select(told => new Row(told.Label, Compared is null ? "" : told.InWords(Compared.Draft), Change.Kind == ChangeKind.Withdraw ? "" : told.InWords(Next)))
            .Where(row => (row.Old + row.New).Length > 0);
    }

    public sealed record Row(string Label, string Old, string New)
    {
        public bool IsChanged => Old != New;
    }

    public sealed record Other(int ProposalId, string Reference);

    public sealed record View(Proposal Proposal, IntegratedCareSystem Subject, ImmutableArray<RiskFlag> Flags, ImmutableArray<ChangeView> Changes)
    {
        /// <summary>The round that the answers come from, where its results are not published yet; none for any other proposal.</summary>
        public SurveyRound? Unpublished { get; init; }
    }

    /// <returns>None where there is no such proposal, or it was not sent yet.</returns>
    public async Task<View?> RunAsync(int id, CancellationToken cancel)
    {
        var proposal = await db.Proposals.AsNoTracking().Include(p => p.Changes).SingleOrDefaultAsync(p => p.Id == id && p.State != ProposalState.Draft, cancel);
        var register = current.Value;
        if (proposal is null || register.FindSystem(proposal.SystemSlug) is not { } system)
        {
            return null;
        }

        var flags = await risks.RunAsync([proposal], cancel);
        var others = await OthersAsync(proposal, cancel);
        var statements = SystemStatements.Open(proposal.SystemSlug, contents, published);
        return new(
            proposal, system, [.. flags[id]],
            [.. proposal.Changes.OrderBy(change => change.Id).Select(change => Of(change, statements?.Find(change.StatementId), register, others) with { Beside = Beside(change, statements) })])
        {
            Unpublished = proposal.Door != ProposalDoor.SurveyResponse ? null
                : register.Rounds.FirstOrDefault(round => !round.HasResults && proposal.Changes.Any(change => change.Draft.SourceSlug == round.Source.Id)),
        };
    }

    private static ImmutableArray<StoredStatement> Beside(ProposedChange change, SystemStatements? statements) => change.Kind.HasTarget ? [] :
    [
        .. (statements?.All ?? []).Where(statement => statement is { Stands: true, Draft.EndsOn: "" } && statement.Draft.Property == change.Draft.Property && change.PublishedStatementId != statement.Id)
            .OrderByDescending(statement => statement.Draft.Code == change.Draft.Code).ThenByDescending(statement => statement.RecordedAt),
    ];

    private static ChangeView Of(ProposedChange change, StoredStatement? standing, Register register, ILookup<string, Other> others)
    {
        var draft = change.Accepted ?? change.Draft;
        var next = change.Kind == ChangeKind.End && standing is not null ? standing.Draft with { EndsOn = draft.EndsOn } : draft;
        var source = register.FindSource(draft.SourceSlug)
            ?? (SameAddress.Of(draft.SourceUrl) is { } same ? register.Sources.FirstOrDefault(known => SameAddress.Of(known.Url.ToString()) == same) : null);
        return new(change, change.Kind.HasTarget ? standing : null, Named(next, source), source, change.Kind.HasTarget ? [.. others[change.StatementId]] : []);
    }

    private static StatementDraft Named(StatementDraft draft, Source? source) => source is null ? draft : draft with
    {
        SourceTitle = source.Title,
        SourcePublisher = source.Publisher,
        SourceUrl = source.Url.ToString(),
        SourcePublishedOn = source.PublishedOn.Text,
    };

    private async Task<ILookup<string, Other>> OthersAsync(Proposal proposal, CancellationToken cancel)
    {
        var ids = proposal.Changes.Where(change => change.Kind.HasTarget).Select(change => change.StatementId).ToList();
        var others = await db.ProposedChanges.AsNoTracking()
            .Where(change => ids.Contains(change.StatementId) && change.ProposalId != proposal.Id && change.PublishedAt == null && change.Decision != ChangeDecision.Rejected)
            .Join(
                db.Proposals.Where(p => p.State == ProposalState.Submitted || p.State == ProposalState.Asked),
                change => change.ProposalId, p => p.Id, (change, p) => new { change.StatementId, p.Id, p.Reference })
            .OrderBy(other => other.Id).Take(100).ToListAsync(cancel);
        return others.DistinctBy(other => (other.StatementId, other.Id)).ToLookup(other => other.StatementId, other => new Other(other.Id, other.Reference));
    }
}
