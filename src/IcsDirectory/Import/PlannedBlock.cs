namespace IcsDirectory.Import;

/// <summary>What the files say of one block of a block list.</summary>
/// <param name="ElementType">Alias of the element type.</param>
/// <param name="Values">Stored values by property alias.</param>
/// <param name="FirstValues">Stored values that are set only when the block is new.</param>
internal sealed record PlannedBlock(
    Guid Key, string ElementType, IReadOnlyDictionary<string, object?> Values, IReadOnlyDictionary<string, object?> FirstValues);
