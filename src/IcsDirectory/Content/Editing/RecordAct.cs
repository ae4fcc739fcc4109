using IcsDirectory.Changes;
using IcsDirectory.Cms.Data;
using IcsDirectory.Data;

namespace IcsDirectory.Content.Editing;

/// <summary>Records what an editor does, in the transaction that does it.</summary>
public sealed class RecordAct(SiteDatabase<DirectoryDb> database, TimeProvider clock)
{
    /// <param name="versionId">Umbraco's id of the version that was written.</param>
    public void Run(Guid document, int versionId, string act, Acting by)
    {
        var db = database.Writing();
        db.Set<ContentAct>().Add(new()
        {
            At = clock.GetUtcNow().UtcDateTime,
            Document = document,
            VersionId = versionId,
            Act = act,
            Role = by.Role,
            AccountId = by.AccountId,
            Note = by.Note,
        });
        db.SaveChanges();
    }
}
