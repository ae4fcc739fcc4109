namespace IcsDirectory.Vocabulary;

/// <summary>How far along the thing is that a statement is about.</summary>
public sealed record Stage : Term
{
    public static readonly Stage InPlace = new("in_place", "In place", "The source describes it as working.");
    public static readonly Stage Planned = new("planned", "Planned", "The source describes it as decided or intended, not yet working.");
    public static readonly Stage InDevelopment = new("in_development", "In development", "The source describes it as being built.");
    public static readonly Stage Exploratory = new("exploratory", "Exploratory", "The source describes it as being considered.");
    public static readonly Stage Historic = new("historic", "Historic", "It was so in the past; the source does not say that it still is.");
    public static readonly Stage NotStated = new("not_stated", "Stage not stated", "The source does not say how far along it is.");

    private Stage(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<Stage> All { get; } = [InPlace, Planned, InDevelopment, Exploratory, Historic, NotStated];

    /// <summary>All but the past.</summary>
    public static IReadOnlyList<Stage> Present { get; } = [.. All.Where(stage => stage != Historic)];

    public static Stage? Find(string? code) => Find(All, code);
}
