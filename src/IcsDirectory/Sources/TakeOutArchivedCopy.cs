using IcsDirectory.Changes;
using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using IcsDirectory.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Sources;

/// <summary>Takes the bytes of an archived copy out for good, such as one that shows a personal detail. What it was, its checksum and
/// why it was taken out stay, and the change log tells of it.</summary>
/// <remarks>Backups made before, and copies that readers saved, are beyond reach.</remarks>
public sealed class TakeOutArchivedCopy(
    ICoreScopeProvider scopes, IContentService contents, SiteDatabase<DirectoryDb> database, ScrubDatabase scrub, CurrentActing acting, TimeProvider clock)
{
    /// <param name="Reason">Why, for everyone to read.</param>
    public sealed record Input(Guid SourceKey, string Sha256, string Reason);

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        /// <param name="IsScrubbed">Whether the database's file was written anew; until then its free space may hold the bytes.</param>
        public sealed record Done(bool IsScrubbed) : Outcome;

        /// <summary>There is no such copy, or it was taken out before.</summary>
        public sealed record NotThere : Outcome;
    }

    public async Task<Outcome> RunAsync(Input input, CancellationToken cancel) =>
        await TakeOutAsync(input, cancel) ? new Outcome.Done(await scrub.RunAsync(cancel)) : new Outcome.NotThere();

    private async Task<bool> TakeOutAsync(Input input, CancellationToken cancel)
    {
        using var scope = scopes.CreateCoreScope();
        var db = database.Writing();
        if (contents.GetById(input.SourceKey) is not { ContentType.Alias: "source", Trashed: false } source
            || await db.Set<ArchivedCopy>().SingleOrDefaultAsync(
                c => c.SourceKey == input.SourceKey && c.Sha256 == input.Sha256 && c.TakenOutAt == null, cancel) is not { } copy)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        (copy.TakenOutAt, copy.TakenOutReason) = (now.UtcDateTime, input.Reason);
        await db.SaveChangesAsync(cancel);
        await db.Set<ArchivedCopyPart>().Where(part => part.CopyId == copy.Id).ExecuteDeleteAsync(cancel);
        AppendChanges.Run(
            db.Database.CurrentTransaction!.GetDbTransaction(), [(Draft(source, copy), acting.Value with { Note = input.Reason })], now);
        source.UpdateDate = now.UtcDateTime; // a change of content, so that every node reads its copies anew
        contents.Save(source);
        scope.Complete();
        return true;
    }

    private static ChangeDraft Draft(IContent source, ArchivedCopy copy)
    {
        var slug = source.GetValue<string>("slug") ?? "";
        return new()
        {
            DocumentKey = source.Key,
            DocumentType = "source",
            DocumentSlug = slug,
            Path = PublicPath.Of("source", slug) ?? "",
            Subject = "archivedCopy",
            Field = copy.Sha256,
            Label = $"Archived copy taken on {copy.TakenOn.InWords()}",
            Action = ChangeAction.Redacted,
        };
    }
}
