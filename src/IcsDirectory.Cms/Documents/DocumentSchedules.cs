using IcsDirectory.Cms.Data;
using IcsDirectory.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Cms.Documents;

/// <summary>When documents are to be published or unpublished.</summary>
internal sealed class DocumentSchedules(ContentScopeProvider scopes, DocumentReader reader, Guid objectType)
{
    public ContentScheduleCollection Of(int nodeId)
    {
        var schedule = new ContentScheduleCollection();
        foreach (var row in scopes.Db.Schedules.Where(s => s.NodeId == nodeId).OrderBy(s => s.Date).ToList())
        {
            schedule.Add(Entry(row));
        }
        return schedule;
    }

    public Dictionary<int, IEnumerable<ContentSchedule>> Of(int[] nodeIds) => scopes.Db.Schedules
        .Where(s => nodeIds.Contains(s.NodeId)).OrderBy(s => s.Date).ToList()
        .GroupBy(s => s.NodeId, Entry)
        .ToDictionary(g => g.Key, IEnumerable<ContentSchedule> (g) => [.. g]);

    public void Replace(IContent content, ContentScheduleCollection schedule)
    {
        var db = scopes.Writing();
        db.Schedules.Where(s => s.NodeId == content.Id).ExecuteDelete();
        foreach (var entry in schedule.FullSchedule)
        {
            if (entry.Id == Guid.Empty)
            {
                entry.Id = Guid.NewGuid();
            }
            db.Insert(new ScheduleRow
            {
                Id = entry.Id,
                NodeId = content.Id,
                Culture = entry.Culture,
                Date = entry.Date,
                Action = entry.Action,
            });
        }
    }

    public void Clear(DateTime until) => scopes.Writing().Schedules.Where(s => s.Date <= until).ExecuteDelete();

    public void Clear(DateTime until, ContentScheduleAction action) =>
        scopes.Writing().Schedules.Where(s => s.Date <= until && s.Action == action).ExecuteDelete();

    public bool AnyDue(DateTime date, ContentScheduleAction action) =>
        scopes.Db.Schedules.Any(s => s.Date <= date && s.Action == action);

    public List<IContent> Due(DateTime date, ContentScheduleAction action)
    {
        var due = scopes.Db.Schedules.Where(s => s.Date <= date && s.Action == action).Select(s => s.NodeId);
        return reader.Read(reader.Drafts(objectType)
            .Where(r => !r.Node.Trashed && due.Contains(r.Node.Id))
            .OrderBy(r => r.Node.Level).ThenBy(r => r.Node.Id));
    }

    private static ContentSchedule Entry(ScheduleRow row) => new(row.Id, row.Culture, row.Date, row.Action);
}
