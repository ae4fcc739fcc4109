using System.Collections.Immutable;
using IcsDirectory.Bodies;
using IcsDirectory.Statements;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Systems;

/// <summary>One of the 42 integrated care systems as set up on 1 July 2022: a partnership, not a legal person.</summary>
public sealed record IntegratedCareSystem
{
    /// <summary>Of its document.</summary>
    public Guid Key { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>As it stands within a sentence.</summary>
    public string NameInSentence => Name == "Black Country" ? $"the {Name}" : Name;

    public required Region Region { get; init; }

    /// <summary>Its statutory body, the integrated care board.</summary>
    public required Body Board { get; init; }

    /// <summary>Host name or address; empty when not known.</summary>
    public string Website { get; init; } = "";

    public ImmutableArray<Alias> Aliases { get; init; } = [];

    public ImmutableArray<Place> Places { get; init; } = [];

    /// <summary>Residents in mid-2020. Source: Office for National Statistics.</summary>
    public int? PopulationMid2020 { get; init; }

    public ImmutableArray<string> BorderSlugs { get; init; } = [];

    /// <summary>Row on the tile map, from 1 in the north.</summary>
    public int TileRow { get; init; }

    /// <summary>Column on the tile map, from 1 in the west.</summary>
    public int TileColumn { get; init; }

    public string Notes { get; init; } = "";

    /// <summary>Everything ever published about it, withdrawn statements included.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    public Uri? WebsiteUrl => WebAddress.OfSite(Website);
}
