using System.Diagnostics.CodeAnalysis;

namespace IcsDirectory.Search;

/// <summary>
/// What a document is. Of two equally good hits, the one whose kind has the lower <see cref="Order"/> comes first.
/// </summary>
public sealed record SearchKind
{
    public static readonly SearchKind IntegratedCareSystem = new(0, "system", "System", "Systems");
    public static readonly SearchKind Body = new(1, "body", "Body", "Bodies");
    public static readonly SearchKind Statement = new(2, "statement", "Statement", "Statements");
    public static readonly SearchKind Source = new(3, "source", "Source", "Sources");
    public static readonly SearchKind Event = new(4, "event", "Event", "Events");
    public static readonly SearchKind Round = new(5, "round", "Survey round", "Survey rounds");
    public static readonly SearchKind Page = new(6, "page", "Page", "Pages");

    private SearchKind(int order, string name, string label, string plural) =>
        (Order, Name, Label, Plural) = (order, name, label, plural);

    /// <summary>All kinds, by <see cref="Order"/>, which is also the index in this list.</summary>
    public static IReadOnlyList<SearchKind> All { get; } =
        [IntegratedCareSystem, Body, Statement, Source, Event, Round, Page];

    public int Order { get; }

    /// <summary>The stable word used in addresses.</summary>
    public string Name { get; }

    public string Label { get; }

    public string Plural { get; }

    public static bool TryParse(string? name, [NotNullWhen(true)] out SearchKind? kind)
    {
        kind = All.FirstOrDefault(k => k.Name == name);
        return kind is not null;
    }

    public override string ToString() => Name;
}
