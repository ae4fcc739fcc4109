namespace IcsDirectory.Search;

/// <summary>Why a document was found, for showing beside it.</summary>
public abstract record MatchReason
{
    private MatchReason()
    {
    }

    /// <summary>One line in plain English, or null when the highlighted title or snippet says enough.</summary>
    public virtual string? Sentence => null;

    /// <summary>The title, in whole or in its words.</summary>
    public sealed record Title : MatchReason;

    /// <summary>One other name, or a code.</summary>
    public sealed record Name(SearchName Matched) : MatchReason
    {
        public override string Sentence => Matched.Kind switch
        {
            SearchNameKind.Former => $"Former name: {Matched.Text}",
            SearchNameKind.Other => $"Former or other name: {Matched.Text}",
            SearchNameKind.Abbreviation => $"Abbreviation: {Matched.Text}",
            SearchNameKind.Initials => $"Initials: {Matched.Text}",
            SearchNameKind.Mention => $"Speaks of {Matched.Text}",
            SearchNameKind.Code => $"Code: {Matched.Text}",
            _ => $"Also known as: {Matched.Text}",
        };
    }

    /// <summary>One place.</summary>
    /// <param name="SharedBy">How many systems list a place of this name; at least 1 when this system lists it.</param>
    public sealed record Place(SearchPlace Matched, int SharedBy) : MatchReason
    {
        /// <summary>More than one system lists the place.</summary>
        public bool IsSplit => SharedBy > 1;

        public override string Sentence => (Matched.Partial ? "Covers part of " : "Covers ") + Described
            + (IsSplit ? $", which is split between {SharedBy} systems" : "");

        private string Described =>
            Matched.Extent is null or "part" ? Matched.Name : $"{Matched.Name} ({Matched.Extent})";
    }

    /// <summary>The words are spread over title, names and places.</summary>
    public sealed record Words : MatchReason;

    /// <summary>At least one word is only in the text.</summary>
    public sealed record Text : MatchReason;
}
