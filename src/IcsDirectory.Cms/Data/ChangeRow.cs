namespace IcsDirectory.Cms.Data;

/// <summary>The one row that counts committed transactions.</summary>
internal sealed class ChangeRow
{
    public int Id { get; set; }
    public long Counter { get; set; }
}
