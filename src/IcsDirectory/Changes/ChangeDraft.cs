namespace IcsDirectory.Changes;

/// <summary>What is to be added to the change log; see <see cref="ChangeEntry"/>.</summary>
internal sealed record ChangeDraft
{
    public required Guid DocumentKey { get; init; }

    public required string DocumentType { get; init; }

    public required string DocumentSlug { get; init; }

    public string Path { get; init; } = "";

    public string SystemSlug { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Field { get; init; } = "";

    public string Property { get; init; } = "";

    public string Label { get; init; } = "";

    public ChangeAction Action { get; init; } = ChangeAction.Changed;

    public Words? Old { get; init; }

    public Words? New { get; init; }

    public string EffectiveOn { get; init; } = "";

    public string EffectivePrecision { get; init; } = "";

    public string SourceSlug { get; init; } = "";

    public string Redacts { get; init; } = "";

    /// <param name="Code">Of the vocabulary; empty where there is none.</param>
    internal sealed record Words(string Text, string Code = "");
}
