using IcsDirectory.Changes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Content.Editing;

/// <summary>What every act of the desk has in common: one transaction that holds the write lock before anything is read, on behalf
/// of somebody.</summary>
public sealed class DeskScope(ICoreScopeProvider scopes, CurrentActing acting, IContentService contents)
{
    /// <summary>Umbraco's user of what no account does.</summary>
    public const int Site = -1;

    /// <param name="act">Says whether what it did is to be kept.</param>
    public T Run<T>(Acting by, Func<T> act, Func<T, bool> isDone)
    {
        using var begun = acting.Begin(by);
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        var outcome = act();
        if (isDone(outcome))
        {
            scope.Complete();
        }

        return outcome;
    }

    /// <summary>The document as it is stored now; none where there is none, or another kind of thing.</summary>
    public IContent? Find(Guid key) => contents.GetById(key);

    /// <summary>Umbraco's user of what somebody does: the account's id.</summary>
    public static int UserOf(Acting by) => by.AccountId ?? Site;
}
