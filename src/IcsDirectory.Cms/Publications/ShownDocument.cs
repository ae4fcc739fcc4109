namespace IcsDirectory.Cms.Publications;

/// <summary>What readers see of a document, and what was published of it last.</summary>
internal sealed record ShownDocument(bool IsShown, PublishedValues? Last);
