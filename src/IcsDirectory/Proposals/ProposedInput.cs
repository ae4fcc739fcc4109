namespace IcsDirectory.Proposals;

/// <summary>A proposal as it was typed: nothing of it has been checked.</summary>
/// <param name="Note">Words to the editor; never published.</param>
/// <param name="WorksThere">Stands for a source where none was given.</param>
public sealed record ProposedInput(IReadOnlyList<ProposedInput.Change> Changes, string Note, bool WorksThere)
{
    /// <summary>In one proposal.</summary>
    public const int MostChanges = 8;

    /// <param name="Kind">Code of a <see cref="ChangeKind"/>.</param>
    /// <param name="StatementId">Empty for a new statement.</param>
    public sealed record Change(string Kind, string StatementId, StatementDraft Draft);
}
