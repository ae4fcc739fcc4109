using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Content.Editing;

/// <summary>All versions of a document and its audit trail, each with the role that did it.</summary>
public sealed class ListVersions(IContentService contents, IAuditService audit, ICoreScopeProvider scopes, SiteDatabase<DirectoryDb> database)
{
    private const int MostAudited = 200;

    /// <param name="State">"Draft", "Published now", "Published before" or "Saved before".</param>
    public sealed record Row(int VersionId, DateTime At, string Role, string State, string Name, string Note, bool IsDraft);

    public sealed record AuditRow(DateTime At, string Role, string What, string Note);

    /// <param name="Rows">The draft first, then the newest first.</param>
    public sealed record View(Guid Key, string Name, string Seen, bool IsTrashed, IReadOnlyList<Row> Rows, IReadOnlyList<AuditRow> Audit);

    public async Task<View?> RunAsync(Guid key)
    {
        if (contents.GetById(key) is not { } content)
        {
            return null;
        }

        var (acts, roles) = Acts(key);
        var items = await audit.GetItemsByEntityAsync(content.Id, 0, MostAudited, Direction.Descending);
        var rows = contents.GetVersions(content.Id).Select(version => Version(content, version, acts, roles)).ToList();
        return new(key, content.Name ?? "", WithdrawDocument.SeenOf(content), content.Trashed, rows, [.. items.Items.Select(item => Audit(item, acts, roles))]);
    }

    /// <summary>What the desk recorded of this document, and the roles of the accounts that are still there.</summary>
    private (IReadOnlyList<ContentAct> Acts, IReadOnlyDictionary<int, string> Roles) Acts(Guid key)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var db = database.Reading();
        var acts = db.Set<ContentAct>().AsNoTracking().Where(act => act.Document == key).OrderBy(act => act.Id).ToList();
        return (acts, db.Users.AsNoTracking().Select(account => new { account.Id, account.Role }).ToDictionary(account => account.Id, account => account.Role.Code));
    }

    private static Row Version(IContent draft, IContent version, IReadOnlyList<ContentAct> acts, IReadOnlyDictionary<int, string> roles)
    {
        var last = acts.LastOrDefault(act => act.VersionId == version.VersionId);
        var isDraft = version.VersionId == draft.VersionId;
        var state = isDraft ? "Draft" : version.VersionId == draft.PublishedVersionId && draft.Published ? "Published now" : "Published before";
        return new(version.VersionId, version.UpdateDate, last?.Role ?? RoleOf(version.WriterId, version.UpdateDate, acts, roles), state, version.Name ?? "", last?.Note ?? "", isDraft);
    }

    private static AuditRow Audit(IAuditItem item, IReadOnlyList<ContentAct> acts, IReadOnlyDictionary<int, string> roles)
    {
        var act = acts.LastOrDefault(act => act.AccountId == item.UserId && Math.Abs((act.At - item.CreateDate).TotalSeconds) < 5);
        var what = string.IsNullOrWhiteSpace(item.Comment) ? item.AuditType.ToString() : $"{item.AuditType}: {item.Comment}";
        return new(item.CreateDate, RoleOf(item.UserId, item.CreateDate, acts, roles), what, act?.Note ?? "");
    }

    /// <summary>The role that the account had then, as far as the desk recorded it; never a name.</summary>
    private static string RoleOf(int userId, DateTime at, IReadOnlyList<ContentAct> acts, IReadOnlyDictionary<int, string> roles) =>
        userId == DeskScope.Site ? "site"
        : acts.Where(act => act.AccountId == userId).OrderBy(act => Math.Abs((act.At - at).Ticks)).FirstOrDefault()?.Role
        ?? roles.GetValueOrDefault(userId, "a former account");
}
