namespace IcsDirectory.Import;

/// <summary>What the files say of one document. Properties that no file speaks of stay as they are.</summary>
internal sealed class PlannedDocument(string type, string slug)
{
    private readonly Dictionary<string, Dictionary<Guid, PlannedBlock>> _blocks = [];

    public string Type => type;

    public string Slug => slug;

    public string? Name { get; set; }

    /// <summary>Stored values by property alias.</summary>
    public Dictionary<string, object?> Values { get; } = [];

    /// <summary>Stored values that are set only where the document has none: instants of recording and texts that editors own.</summary>
    public Dictionary<string, object?> FirstValues { get; } = [];

    /// <summary>Blocks by property alias, in the order in which the files give them.</summary>
    public IEnumerable<(string Alias, IReadOnlyCollection<PlannedBlock> Blocks)> Blocks =>
        _blocks.Select(b => (b.Key, (IReadOnlyCollection<PlannedBlock>)b.Value.Values));

    /// <returns>False when the files have given the same block before.</returns>
    public bool Add(string alias, PlannedBlock block)
    {
        if (!_blocks.TryGetValue(alias, out var blocks))
        {
            _blocks[alias] = blocks = [];
        }

        return blocks.TryAdd(block.Key, block);
    }
}
