using IcsDirectory.Cms.Data;
using IcsDirectory.Cms.Documents;
using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;

namespace IcsDirectory.Changes;

/// <summary>Takes words that should never have been published, such as a name or a direct line, out of everything that this site
/// stores: all versions of all documents, the change log, proposals, emails, and with them every page, feed and file. A hash stands
/// in their place, an entry tells that it was done and why, and the chain of the log holds.</summary>
/// <remarks>The files in uSync/ and backups made before are not touched: they have to be replaced by hand.</remarks>
public sealed class RedactValue(
    ICoreScopeProvider scopes, SiteDatabase<DirectoryDb> database, RewriteVersions versions, ScrubDatabase scrub, CurrentChangeLog log,
    CurrentActing acting, TimeProvider clock)
{
    /// <summary>Shorter words would be found in too many others.</summary>
    public const int ShortestWords = 4;

    /// <summary>In characters; the longest text that a statement can hold fits in.</summary>
    public const int LongestWords = 4_000;

    public const int LongestReason = 300;

    /// <param name="Seq">The entry in which the words were found.</param>
    /// <param name="Words">As they are written there; capital letters make no difference.</param>
    /// <param name="Reason">Why, for everyone to read; without the words.</param>
    public sealed record Input(long Seq, string Words, string Reason);

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        /// <param name="Seq">The entry that tells of it.</param>
        /// <param name="Documents">How many documents held the words.</param>
        /// <param name="Values">How many values of the change log did.</param>
        /// <param name="Left">Where the words still are, because an address or a code cannot hold a mark.</param>
        /// <param name="IsScrubbed">Whether the database's file was written anew; until then its free space may hold the words.</param>
        public sealed record Done(long Seq, int Documents, int Values, IReadOnlyList<string> Left, bool IsScrubbed) : Outcome;

        public sealed record NoSuchEntry : Outcome;

        /// <summary>Neither the entry nor the document that it is about holds the words.</summary>
        public sealed record NotThere : Outcome;

        public sealed record TooShort : Outcome;

        public sealed record ReasonHoldsThem : Outcome;
    }

    private sealed record Taken(long Seq, int Documents, int Values, IReadOnlyList<string> Left);

    public async Task<Outcome> RunAsync(Input input, CancellationToken cancel)
    {
        var words = new RedactedWords(input.Words.Trim());
        if (input.Words.Trim().Length < ShortestWords)
        {
            return new Outcome.TooShort();
        }

        if (words.AreIn(input.Reason))
        {
            return new Outcome.ReasonHoldsThem();
        }

        if (log.Value.Entries.All(entry => entry.Seq != input.Seq))
        {
            return new Outcome.NoSuchEntry();
        }

        return TakeOut(input, words) is { } taken
            ? new Outcome.Done(taken.Seq, taken.Documents, taken.Values, taken.Left, await scrub.RunAsync(cancel))
            : new Outcome.NotThere();
    }

    /// <returns>None, with nothing changed, when no entry and no document holds the words.</returns>
    private Taken? TakeOut(Input input, RedactedWords words)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        var db = database.Writing();
        var (connection, transaction) = (db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction());
        var table = new ChangeLogTable(connection, transaction);
        var entries = table.After(0).ToList();
        var parts = entries.SelectMany(entry => Parts(entry, words)).ToList();
        List<string> left = [];
        var documents = versions.Run((alias, stored) => Rewrite(words, alias, stored, left));
        if (parts.Count == 0 && documents.Count == 0)
        {
            return null;
        }

        parts.ForEach(part => table.Erase(part.Entry.Seq, part.Part));
        new RedactOtherTables(connection, transaction, words).Run();
        var drafts = Drafts(entries.Single(entry => entry.Seq == input.Seq), parts, documents);
        var seq = AppendChanges.Run(
            transaction, [.. drafts.Select(draft => (draft, acting.Value with { Note = input.Reason }))], clock.GetUtcNow());
        scope.Complete();
        return new(seq, documents.Count, parts.Count, [.. left.Distinct()]);
    }

    private static string Rewrite(RedactedWords words, string alias, string stored, List<string> left)
    {
        var rewritten = words.TakenOutOf(alias, stored);
        if (words.AreIn(rewritten))
        {
            left.Add(alias);
        }

        return rewritten;
    }

    private static IEnumerable<(ChangeEntry Entry, string Part)> Parts(ChangeEntry entry, RedactedWords words) =>
        new[] { ("old", entry.Old), ("new", entry.New), ("note", entry.Note) }
            .Where(part => words.AreIn(part.Item2.Text) || words.AreIn(part.Item2.Code)).Select(part => (entry, part.Item1));

    /// <summary>One entry for each document that held the words, or whose entries did; that of the entry asked about comes last.</summary>
    private static List<ChangeDraft> Drafts(
        ChangeEntry asked, List<(ChangeEntry Entry, string Part)> parts, IReadOnlyList<RewriteVersions.Rewritten> documents)
    {
        var keys = parts.Select(part => part.Entry.DocumentKey).Concat(documents.Select(d => d.Key.ToString())).Where(key => key != asked.DocumentKey);
        return [.. keys.Append(asked.DocumentKey).Distinct().Select(key => Draft(
            key == asked.DocumentKey ? asked : null, key, parts.Where(part => part.Entry.DocumentKey == key).ToList(), documents.FirstOrDefault(d => d.Key.ToString() == key)))];
    }

    private static ChangeDraft Draft(
        ChangeEntry? asked, string key, List<(ChangeEntry Entry, string Part)> parts, RewriteVersions.Rewritten? document)
    {
        var about = asked ?? parts.Select(part => part.Entry).FirstOrDefault();
        var (type, slug) = about is null ? (document!.Type, document.Slug) : (about.DocumentType, about.DocumentSlug);
        return new()
        {
            DocumentKey = Guid.Parse(key),
            DocumentType = type,
            DocumentSlug = slug,
            Path = about?.Path ?? PublicPath.Of(type, slug) ?? "",
            SystemSlug = about?.SystemSlug ?? (type == "system" ? slug : ""),
            Subject = about?.Subject ?? "",
            Property = about?.Property ?? "",
            Label = about?.Label ?? "",
            Action = ChangeAction.Redacted,
            Redacts = string.Join(',', parts.Select(part => VerifyChangeLog.Named(part.Entry.Seq, part.Part))),
        };
    }
}
