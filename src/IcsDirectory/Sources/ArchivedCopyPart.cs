namespace IcsDirectory.Sources;

/// <summary>A piece of an archived copy's bytes.</summary>
public sealed class ArchivedCopyPart
{
    /// <summary>In bytes. All parts but the last are as large.</summary>
    public const int Size = 256 * 1024;

    public int CopyId { get; set; }

    /// <summary>From 0.</summary>
    public int Number { get; set; }

    public required byte[] Bytes { get; set; }
}
