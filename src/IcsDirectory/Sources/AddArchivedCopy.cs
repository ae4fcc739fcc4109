using System.Security.Cryptography;
using IcsDirectory.Changes;
using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using IcsDirectory.Time;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Sources;

/// <summary>Keeps a copy of a source as it was on a day.</summary>
public sealed class AddArchivedCopy(
    ICoreScopeProvider scopes, IContentService contents, SiteDatabase<DirectoryDb> database, CurrentActing acting, TimeProvider clock)
{
    /// <param name="Bytes">At most <see cref="ArchivedCopy.Largest"/>.</param>
    public sealed record Input(Guid SourceKey, byte[] Bytes, DateOnly TakenOn);

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record Added(string Sha256) : Outcome;

        public sealed record Refused(string Field, string Why) : Outcome;

        public sealed record NotThere : Outcome;
    }

    public async Task<Outcome> RunAsync(Input input, CancellationToken cancel)
    {
        if (Problem(input) is { } refused)
        {
            return refused;
        }

        var copy = Make(input);
        using var scope = scopes.CreateCoreScope();
        var db = database.Writing();
        if (contents.GetById(input.SourceKey) is not { ContentType.Alias: "source", Trashed: false } source)
        {
            return new Outcome.NotThere();
        }

        if (await db.Set<ArchivedCopy>().AsNoTracking().SingleOrDefaultAsync(c => c.SourceKey == copy.SourceKey && c.Sha256 == copy.Sha256, cancel) is { } known)
        {
            return new Outcome.Refused(nameof(Input.Bytes), known.TakenOutAt is null
                ? "This very copy is kept already: choose another file"
                : "This very copy was taken out and is not kept again: choose another file");
        }

        await SaveAsync(db, copy, input.Bytes, cancel);
        source.UpdateDate = copy.AddedAt; // a change of content, so that every node reads its copies anew
        contents.Save(source);
        scope.Complete();
        return new Outcome.Added(copy.Sha256);
    }

    private Outcome.Refused? Problem(Input input) => input switch
    {
        { Bytes.Length: 0 } => new(nameof(input.Bytes), "Choose a file that is not empty"),
        { Bytes.Length: > ArchivedCopy.Largest } => new(nameof(input.Bytes), "Choose a file of at most 20 MB"),
        _ when ArchivedKind.Of(input.Bytes) is null => new(nameof(input.Bytes), "Choose a PDF, a PNG picture or a saved web page (HTML): this file is none of these, whatever its name says"),
        _ when input.TakenOn > clock.UkToday() => new(nameof(input.TakenOn), "Enter the day on which the copy was taken: today or earlier"),
        _ => null,
    };

    private ArchivedCopy Make(Input input) => new()
    {
        SourceKey = input.SourceKey,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(input.Bytes)),
        Kind = ArchivedKind.Of(input.Bytes)!,
        Length = input.Bytes.Length,
        TakenOn = input.TakenOn,
        AddedAt = clock.GetUtcNow().UtcDateTime,
        AddedByAccountId = acting.Value.AccountId,
    };

    private static async Task SaveAsync(DirectoryDb db, ArchivedCopy copy, byte[] bytes, CancellationToken cancel)
    {
        db.Add(copy);
        await db.SaveChangesAsync(cancel);
        foreach (var (number, part) in bytes.Chunk(ArchivedCopyPart.Size).Index())
        {
            db.Add(new ArchivedCopyPart { CopyId = copy.Id, Number = number, Bytes = part });
        }

        await db.SaveChangesAsync(cancel);
    }
}
