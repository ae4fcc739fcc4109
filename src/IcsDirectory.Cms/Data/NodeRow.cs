namespace IcsDirectory.Cms.Data;

/// <summary>A document, or a content template, as a node of the tree.</summary>
internal sealed class NodeRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public Guid ObjectType { get; set; }
    public int ContentTypeId { get; set; }

    /// <summary>-1 for the root, -20 for the recycle bin.</summary>
    public int ParentId { get; set; }
    public int Level { get; set; }

    /// <summary>The ids from the root to this node, "-1,12,40".</summary>
    public string Path { get; set; } = "";
    public int SortOrder { get; set; }
    public bool Trashed { get; set; }
    public int CreatorId { get; set; }
    public DateTime CreateDate { get; set; }
    public bool Published { get; set; }
    public bool Edited { get; set; }

    /// <summary>The draft's name in a form that makes two names of siblings comparable; see <see
    /// cref="Documents.SiblingNames"/>.</summary>
    public string NameKey { get; set; } = "";

    /// <summary>Rises by one with every save: a copy that was read at another revision is stale.</summary>
    public int Revision { get; set; }
}
