using IcsDirectory.Changes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Import;

/// <summary>Imports a folder of CSV files as published content: all of it in one transaction, or nothing. What the files do not
/// speak of stays as it is; statements that are there and not in the files stay too.</summary>
public sealed class ImportFiles(
    IContentService contents, IDataTypeService dataTypes, ICoreScopeProvider scopes, CurrentActing acting, TimeProvider clock)
{
    private static readonly Dictionary<string, string> Folders = new()
    {
        ["system"] = "systems",
        ["body"] = "bodies",
        ["source"] = "sources",
        ["event"] = "events",
        ["surveyRound"] = "rounds",
    };

    private sealed record Prepared(IContent Content, ImportChange Change);

    public async Task<ImportOutcome> RunAsync(string folder, bool isDryRun, CancellationToken cancel = default)
    {
        using var imported = acting.Begin(Acting.Imported);
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        var existing = ExistingContent.Load(contents);
        var draft = new ImportDraft(existing, Now());
        ReadFiles.Run(folder, draft);
        CheckFolders(draft, existing);
        if (draft.Problems.Count > 0)
        {
            return new ImportOutcome.Refused([.. draft.Problems.Distinct()]);
        }

        var prepared = await PrepareAsync(draft, existing, cancel);
        var refused = isDryRun ? [] : prepared.Select(document => Publish(document, cancel)).OfType<ImportProblem>().ToList();
        if (refused.Count > 0)
        {
            return new ImportOutcome.Refused(refused);
        }

        if (!isDryRun)
        {
            scope.Complete();
        }

        return new ImportOutcome.Done([.. prepared.Select(p => p.Change)], draft.Documents.Count - prepared.Count, isDryRun);
    }

    private static void CheckFolders(ImportDraft draft, ExistingContent existing)
    {
        foreach (var document in draft.Documents.Where(d => existing.Find(d.Type, d.Slug) is null))
        {
            if (!Folders.TryGetValue(document.Type, out var folder) || existing.Find("page", folder) is null)
            {
                draft.Problems.Add(new(document.Slug, 0, "", $"There is no page “{folder ?? document.Type}” to put it below.", "Import the content in uSync/v17 first: start the site once."));
            }
            else if (document.Name is null)
            {
                draft.Problems.Add(new(document.Slug, 0, "", $"The files speak of the {document.Type} but do not give it a name.", "Add the file that does."));
            }
        }
    }

    private async Task<List<Prepared>> PrepareAsync(ImportDraft draft, ExistingContent existing, CancellationToken cancel)
    {
        var write = new WriteDocument(dataTypes);
        var prepared = new List<Prepared>();
        foreach (var document in draft.Documents)
        {
            cancel.ThrowIfCancellationRequested();
            var known = existing.Find(document.Type, document.Slug);
            var content = known ?? Create(document, existing);
            var details = await write.RunAsync(content, document);
            if (details.Count > 0)
            {
                prepared.Add(new(content, new(known is null, document.Type, document.Slug, content.Name!, known is null ? [] : details)));
            }
        }

        return prepared;
    }

    private IContent Create(PlannedDocument document, ExistingContent existing)
    {
        var content = contents.Create(document.Name!, existing.Find("page", Folders[document.Type])!.Id, document.Type);
        content.Key = ContentKey.Of(document.Type, document.Slug);
        return content;
    }

    private ImportProblem? Publish(Prepared prepared, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var saved = contents.Save(prepared.Content);
        if (!saved.Success)
        {
            return Problem(prepared, $"It could not be saved ({saved.Result}): {Messages(saved.EventMessages)}");
        }

        var published = contents.Publish(prepared.Content, ["*"]);
        var invalid = string.Join(", ", published.InvalidProperties?.Select(p => p.Alias) ?? []);
        return published.Success ? null : Problem(prepared, $"It could not be published ({published.Result}): {invalid} {Messages(published.EventMessages)}");
    }

    private static ImportProblem Problem(Prepared prepared, string reason) =>
        new($"{prepared.Change.Type} {prepared.Change.Slug}", 0, "", reason.Trim(), "Correct the values named.");

    private static string Messages(Umbraco.Cms.Core.Events.EventMessages? messages) =>
        string.Join(" ", messages?.GetAll().Select(m => m.Message) ?? []);

    /// <summary>To the second, as Umbraco's date picker keeps it.</summary>
    private DateTime Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }
}
