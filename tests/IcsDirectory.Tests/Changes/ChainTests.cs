using FsCheck;
using FsCheck.Fluent;
using IcsDirectory.Changes;
using Microsoft.Data.Sqlite;

namespace IcsDirectory.Tests.Changes;

/// <summary>The chain of the change log: whatever somebody changes in it is found, at the entry that was changed; what a redaction
/// takes away is not missed.</summary>
public sealed class ChainTests : IDisposable
{
    private static readonly string[] Texts =
    [
        "recorded_at", "document_key", "document_type", "document_slug", "path", "system_slug", "subject", "field", "property", "label", "action",
        "old_text", "old_code", "new_text", "new_code", "note_text", "effective_on", "effective_precision", "source_slug", "role", "redacts",
    ];

    private static readonly string[] Values = ["old", "new", "note"];

    private static readonly string[] Numbers = ["seq", "format", "account_id"];

    private static readonly string[] Bytes =
        ["old_salt", "old_digest", "new_salt", "new_digest", "note_salt", "note_digest", "account_salt", "account_digest", "prev_hash", "hash"];

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(60);

    private readonly SqliteConnection _connection = LogTable.Open();

    private static Gen<string> Text => Gen.Elements("", "a", "Devon", "1", "12", "ünï", "line\nline", "\0", "😀", "a:b", "[", "null");

    private static Gen<ChangeDraft> Draft =>
        from texts in Text.ArrayOf(10)
        from old in Gen.OneOf(Gen.Constant<ChangeDraft.Words?>(null), Text.Two().Select(ChangeDraft.Words? (t) => new(t.Item1, t.Item2)))
        from now in Gen.OneOf(Gen.Constant<ChangeDraft.Words?>(null), Text.Two().Select(ChangeDraft.Words? (t) => new(t.Item1, t.Item2)))
        from action in Gen.Elements(ChangeAction.All.ToArray())
        select new ChangeDraft
        {
            DocumentKey = Guid.NewGuid(),
            DocumentType = texts[0],
            DocumentSlug = texts[1],
            Path = texts[2],
            SystemSlug = texts[3],
            Subject = texts[4],
            Field = texts[5],
            Property = texts[6],
            Label = texts[7],
            EffectiveOn = texts[8],
            SourceSlug = texts[9],
            Action = action,
            Old = old,
            New = now,
        };

    private static Gen<(ChangeDraft, Acting)> Act =>
        from draft in Draft
        from account in Gen.Elements<int?>(null, 1, 2)
        from note in Text
        select (draft, new Acting("editor", account, note));

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void An_empty_log_is_whole() => Assert.Equal(new VerifyChangeLog.Outcome.Whole(0, new string('0', 64)), LogTable.Verify(_connection));

    [Fact]
    public void Any_change_of_any_column_is_found_at_its_entry() => Prop.ForAll(
        (from acts in Act.NonEmptyListOf() from row in Gen.Choose(1, acts.Count) from column in Gen.Elements([.. Texts, .. Numbers, .. Bytes]) select (acts, row, column)).ToArbitrary(),
        sample =>
        {
            var (acts, row, column) = sample;
            LogTable.Fill(_connection, acts);
            Assert.Equal(acts.Count, Assert.IsType<VerifyChangeLog.Outcome.Whole>(LogTable.Verify(_connection)).Count);
            LogTable.Execute(_connection, $"UPDATE change_entry SET {column} = {Other(column)} WHERE seq = {row}");
            var broken = Assert.IsType<VerifyChangeLog.Outcome.Broken>(LogTable.Verify(_connection));
            Assert.True(broken.Seq == row, $"{column} of {row} was found at {broken.Seq}: {broken.What}");
        }).Check(Many);

    [Fact]
    public void An_entry_that_is_cut_out_or_off_is_missed_where_it_was() => Prop.ForAll(
        (from acts in Act.NonEmptyListOf() from row in Gen.Choose(1, acts.Count) select (acts, row)).ToArbitrary(),
        sample =>
        {
            LogTable.Fill(_connection, sample.acts);
            LogTable.Execute(_connection, $"DELETE FROM change_entry WHERE seq = {sample.row}");
            var broken = Assert.IsType<VerifyChangeLog.Outcome.Broken>(LogTable.Verify(_connection));
            Assert.Equal(sample.row, broken.Seq);
            Assert.StartsWith("gap", broken.What, StringComparison.Ordinal);
        }).Check(Many);

    [Fact]
    public void Two_entries_that_change_places_are_found_at_the_first() => Prop.ForAll(
        Act.Two().Select(two => new[] { two.Item1, two.Item2 }).ToArbitrary(),
        acts =>
        {
            LogTable.Fill(_connection, acts);
            LogTable.Execute(_connection, "UPDATE change_entry SET seq = -seq; UPDATE change_entry SET seq = 3 + seq");
            Assert.Equal(1, Assert.IsType<VerifyChangeLog.Outcome.Broken>(LogTable.Verify(_connection)).Seq);
        }).Check(Many);

    [Fact]
    public void A_redaction_of_any_values_leaves_the_chain_whole() => Prop.ForAll(
        (from acts in Act.NonEmptyListOf() from taken in Gen.Choose(0, 7).ArrayOf(acts.Count) select (acts, taken)).ToArbitrary(),
        sample =>
        {
            LogTable.Fill(_connection, sample.acts);
            var parts = sample.taken.Index().SelectMany(t => Parts(t.Item).Select(part => (Seq: (long)t.Index + 1, Part: part))).ToList();
            using (var transaction = _connection.BeginTransaction())
            {
                var table = new ChangeLogTable(_connection, transaction);
                parts.ForEach(part => table.Erase(part.Seq, part.Part));
                var tells = new ChangeDraft
                {
                    DocumentKey = Guid.NewGuid(),
                    DocumentType = "system",
                    DocumentSlug = "devon",
                    Action = ChangeAction.Redacted,
                    Redacts = string.Join(',', parts.Select(part => VerifyChangeLog.Named(part.Seq, part.Part))),
                };
                AppendChanges.Run(transaction, [(tells, Acting.Site)], DateTimeOffset.UtcNow);
                transaction.Commit();
            }

            Assert.Equal(sample.acts.Count + 1, Assert.IsType<VerifyChangeLog.Outcome.Whole>(LogTable.Verify(_connection)).Count);
        }).Check(Many);

    [Fact]
    public void A_value_that_is_gone_without_a_redaction_is_missed()
    {
        var draft = new ChangeDraft { DocumentKey = Guid.NewGuid(), DocumentType = "system", DocumentSlug = "devon", New = new("a value") };
        LogTable.Fill(_connection, [(draft, Acting.Site), (draft, Acting.Site), (draft, Acting.Site)]);
        LogTable.Execute(_connection, "UPDATE change_entry SET new_text = NULL, new_code = NULL, new_salt = NULL WHERE seq = 2");
        Assert.Equal(new VerifyChangeLog.Outcome.Broken(2, "digest: the new value is gone, and no redaction tells of it"), LogTable.Verify(_connection));
    }

    [Fact]
    public void An_account_that_is_removed_leaves_the_chain_whole()
    {
        var draft = new ChangeDraft { DocumentKey = Guid.NewGuid(), DocumentType = "system", DocumentSlug = "devon" };
        LogTable.Fill(_connection, [(draft, new Acting("editor", 1, "")), (draft, Acting.Site)]);
        LogTable.Execute(_connection, "DELETE FROM account WHERE id = 1; INSERT INTO account VALUES (1)");
        Assert.IsType<VerifyChangeLog.Outcome.Whole>(LogTable.Verify(_connection));
    }

    [Theory]
    [InlineData("DELETE FROM change_entry WHERE seq = 1")]
    [InlineData("UPDATE change_entry SET role = 'site' WHERE seq = 1")]
    [InlineData("UPDATE change_entry SET new_text = 'another' WHERE seq = 1")]
    [InlineData("UPDATE change_entry SET new_digest = NULL WHERE seq = 1")]
    [InlineData("UPDATE change_entry SET account_id = 2 WHERE seq = 1")]
    public void The_database_itself_refuses_to_rewrite_an_entry(string sql)
    {
        var draft = new ChangeDraft { DocumentKey = Guid.NewGuid(), DocumentType = "system", DocumentSlug = "devon", New = new("a value") };
        LogTable.Fill(_connection, [(draft, new Acting("editor", 1, ""))], keepTriggers: true);
        Assert.Contains("append-only", Assert.Throws<SqliteException>(() => LogTable.Execute(_connection, sql)).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Parts(int taken) =>
        Values.Where((_, place) => (taken & (1 << place)) != 0);

    private static string Other(string column) =>
        Numbers.Contains(column) ? $"coalesce({column}, 0) + {(column == "seq" ? 1_000 : 1)}"
        : Texts.Contains(column) ? $"coalesce({column}, '') || 'x'"
        : $"CASE WHEN {column} IS NULL THEN x'00' ELSE CAST(x'00' || {column} AS BLOB) END";
}
