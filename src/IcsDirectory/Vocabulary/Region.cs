namespace IcsDirectory.Vocabulary;

/// <summary>The seven regions of NHS England. The code is the part of an address that stands for it.</summary>
public sealed record Region : Term
{
    private Region(string code, string label)
        : base(code, label, "One of the seven regions of NHS England.")
    {
    }

    public static IReadOnlyList<Region> All { get; } =
    [
        new("east-of-england", "East of England"),
        new("london", "London"),
        new("midlands", "Midlands"),
        new("north-east-and-yorkshire", "North East and Yorkshire"),
        new("north-west", "North West"),
        new("south-east", "South East"),
        new("south-west", "South West"),
    ];

    public static Region? Find(string? code) => Find(All, code);

    public static Region? Named(string? label) => All.FirstOrDefault(region => region.Label == label);
}
