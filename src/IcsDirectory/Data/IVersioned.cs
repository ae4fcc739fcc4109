namespace IcsDirectory.Data;

/// <summary>A row that two people may have open at once. A form carries the version that its reader saw.</summary>
public interface IVersioned
{
    /// <summary>Rises with every save; the concurrency token.</summary>
    int Version { get; set; }
}
