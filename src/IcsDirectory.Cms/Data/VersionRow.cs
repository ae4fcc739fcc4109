namespace IcsDirectory.Cms.Data;

/// <summary>One version of a document: the draft, the published one, or an earlier one.</summary>
internal sealed class VersionRow
{
    public int Id { get; set; }
    public int NodeId { get; set; }
    public DateTime Date { get; set; }
    public int UserId { get; set; }

    /// <summary>Whether this is the draft. Each document has exactly one.</summary>
    public bool Current { get; set; }

    /// <summary>Whether this is what readers see. Each document has at most one.</summary>
    public bool Published { get; set; }

    /// <summary>When this version was published first; null if it never was. Such a version is kept for ever.</summary>
    public DateTime? PublishedAt { get; set; }
    public string Name { get; set; } = "";
    public int? TemplateId { get; set; }
    public bool PreventCleanup { get; set; }

    /// <summary>Property values as one JSON object; see <see cref="Documents.PropertyData"/>.</summary>
    public string Data { get; set; } = "{}";
}
