using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Content.Editing;

/// <summary>Lets what names a system by its address follow when that changes: the scope of its staff, and its proposals.</summary>
public sealed class RenameSystem(SiteDatabase<DirectoryDb> database)
{
    /// <param name="before">The address that was published before; none for a system that is new.</param>
    public void Run(IContent published, string? before)
    {
        var now = DocumentNames.SlugOf(published);
        if (published.ContentType.Alias != "system" || string.IsNullOrEmpty(before) || before == now)
        {
            return;
        }

        var db = database.Writing();
        db.Database.ExecuteSql($"UPDATE account_system SET system_slug = {now} WHERE system_slug = {before}");
        db.Proposals.Where(proposal => proposal.SystemSlug == before).ExecuteUpdate(set => set.SetProperty(proposal => proposal.SystemSlug, now));
    }
}
