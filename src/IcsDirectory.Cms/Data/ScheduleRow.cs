using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Cms.Data;

/// <summary>A document's planned publishing or unpublishing.</summary>
internal sealed class ScheduleRow
{
    public Guid Id { get; set; }
    public int NodeId { get; set; }
    public string Culture { get; set; } = "";
    public DateTime Date { get; set; }
    public ContentScheduleAction Action { get; set; }
}
