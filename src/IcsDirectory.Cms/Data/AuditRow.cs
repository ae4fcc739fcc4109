using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Cms.Data;

/// <summary>What was done, by whom, to which document.</summary>
internal sealed class AuditRow
{
    public int Id { get; set; }
    public int ObjectId { get; set; }
    public AuditType Type { get; set; }
    public int UserId { get; set; }
    public string? EntityType { get; set; }
    public string? Comment { get; set; }
    public string? Parameters { get; set; }
    public DateTime Date { get; set; }
}
