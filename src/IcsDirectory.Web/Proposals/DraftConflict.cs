using IcsDirectory.Proposals;

namespace IcsDirectory.Web.Proposals;

/// <summary>What two people of one system wrote into the same field of a draft.</summary>
/// <param name="Where">The change, and the field in it.</param>
/// <param name="Saved">As a colleague has saved it; empty where nothing is.</param>
/// <param name="Typed">As it was typed here; empty where nothing was.</param>
public sealed record DraftConflict(string Where, string Saved, string Typed)
{
    /// <returns>The fields that differ.</returns>
    public static IReadOnlyList<DraftConflict> Of(Proposal saved, ProposedInput typed)
    {
        var changes = Enumerable.Range(0, Math.Max(saved.Changes.Count, typed.Changes.Count)).SelectMany(index => OfChange(
            index, saved.Changes.ElementAtOrDefault(index), typed.Changes.ElementAtOrDefault(index)));
        DraftConflict[] own =
        [
            new("Words to the editor", saved.Note, typed.Note),
            new("I work there", saved.WorksThere ? "Yes" : "No", typed.WorksThere ? "Yes" : "No"),
        ];
        return [.. changes.Concat(own).Where(field => field.Saved != field.Typed)];
    }

    private static IEnumerable<DraftConflict> OfChange(int index, ProposedChange? saved, ProposedInput.Change? typed)
    {
        var (theirs, yours) = (DraftField.All(saved?.Draft ?? new()), DraftField.All(typed?.Draft ?? new()));
        var kind = new DraftConflict($"Change {index + 1}: what it does", saved?.Kind.Label ?? "", typed is null ? "" : (ChangeKind.Find(typed.Kind) ?? ChangeKind.NotChosen).Label);
        return theirs.Zip(yours, (was, now) => new DraftConflict($"Change {index + 1}: {was.Label}", was.Value, now.Value)).Prepend(kind);
    }
}
