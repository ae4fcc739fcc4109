using System.Data.Common;
using System.Globalization;

namespace IcsDirectory.Changes;

/// <summary>Adds entries to the change log, within the transaction of what they tell of. That transaction is the only writer, so
/// the chain cannot fork.</summary>
internal static class AppendChanges
{
    /// <returns>The number of the last entry.</returns>
    public static long Run(DbTransaction transaction, IReadOnlyCollection<(ChangeDraft Draft, Acting Acting)> drafts, DateTimeOffset now)
    {
        var table = new ChangeLogTable(transaction.Connection!, transaction);
        var (seq, hash) = table.Head();
        var at = now.UtcDateTime.ToString(ChangeEntry.InstantFormat, CultureInfo.InvariantCulture);
        var entries = new List<ChangeEntry>(drafts.Count);
        foreach (var (draft, acting) in drafts)
        {
            var entry = Entry(draft, acting) with { Seq = ++seq, RecordedAt = at, PrevHash = hash };
            hash = ChangeHash.Of(entry);
            entries.Add(entry with { Hash = hash });
        }

        table.Append(entries);
        return seq;
    }

    private static ChangeEntry Entry(ChangeDraft draft, Acting acting) => new()
    {
        DocumentKey = draft.DocumentKey.ToString(),
        DocumentType = draft.DocumentType,
        DocumentSlug = draft.DocumentSlug,
        Path = draft.Path,
        SystemSlug = draft.SystemSlug,
        Subject = draft.Subject,
        Field = draft.Field,
        Property = draft.Property,
        Label = draft.Label,
        Action = draft.Action.Code,
        Old = Value(draft.Old),
        New = Value(draft.New),
        Note = acting.Note.Length == 0 ? LoggedValue.None : LoggedValue.Of(acting.Note),
        EffectiveOn = draft.EffectiveOn,
        EffectivePrecision = draft.EffectivePrecision,
        SourceSlug = draft.SourceSlug,
        Role = acting.Role,
        Account = LoggedAccount.Of(acting.AccountId),
        Redacts = draft.Redacts,
    };

    private static LoggedValue Value(ChangeDraft.Words? words) => words is null ? LoggedValue.None : LoggedValue.Of(words.Text, words.Code);
}
