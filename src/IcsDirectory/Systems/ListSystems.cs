using System.Collections.Immutable;
using IcsDirectory.Bodies;
using IcsDirectory.Content;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Systems;

/// <summary>Lists the systems that fit what a reader asked for, with counts for every further choice.</summary>
public sealed class ListSystems(CurrentRegister current)
{
    public const int PageSize = 60;

    /// <param name="Successors">The bodies that took over from its board by the day asked about; none while the board stands.</param>
    public sealed record Row(SystemView Shown, ImmutableArray<Body> Successors);

    /// <param name="Count">Systems that would be listed, were this the facet's only choice and all others as they are.</param>
    public sealed record Option(Term Term, int Count, bool IsChosen);

    public sealed record Group(SystemFacet Facet, ImmutableArray<Option> Options);

    /// <inheritdoc cref="Option"/>
    public sealed record Letter(char Name, int Count, bool IsChosen);

    /// <summary>Boards that stand on the day.</summary>
    /// <param name="OfSystems">Those among them that are a system's own; the others were set up later.</param>
    public sealed record Boards(int Standing, int OfSystems);

    public sealed record View
    {
        public required RegisterView Register { get; init; }

        /// <summary>With the page that is shown.</summary>
        public required SystemChoices Choices { get; init; }

        /// <summary>Of one page.</summary>
        public required ImmutableArray<Row> Rows { get; init; }

        /// <summary>The slugs of all that fit, in the list's order.</summary>
        public required ImmutableArray<string> Found { get; init; }

        public required int Pages { get; init; }

        public required ImmutableArray<Group> Groups { get; init; }

        public required ImmutableArray<Letter> Letters { get; init; }

        public required Boards Boards { get; init; }
    }

    public View Run(SystemChoices choices)
    {
        var view = current.Value.At(choices.At);
        var words = SystemWords.Of(view.Register);
        var wanted = SystemWords.Wanted(choices.Text);
        var count = new SystemCount(view.Systems.Where(system => words.Match(system, wanted)), choices);
        var found = choices.Order.Apply(count.Found).ToList();
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var page = Math.Min(choices.Page, pages);
        return new()
        {
            Register = view,
            Choices = choices with { Page = page },
            Rows = [.. found.Skip((page - 1) * PageSize).Take(PageSize).Select(RowOf)],
            Found = [.. found.Select(system => system.Subject.Slug)],
            Pages = pages,
            Groups = [.. SystemFacet.All.Select(facet => GroupOf(facet, choices, count))],
            Letters = [.. Enumerable.Range('A', 26).Select(c => (char)c).Select(c => new Letter(c, count.Of(c), choices.Letter == c))],
            Boards = BoardsOf(view),
        };

        Row RowOf(SystemView system) => new(system, system.IsReplaced ? [.. view.Register.SuccessorsOf(system.Subject.Board)] : []);
    }

    private static Group GroupOf(SystemFacet facet, SystemChoices choices, SystemCount count) =>
        new(facet, [.. facet.Terms.Select((term, place) => new Option(term, count.Of(facet, place), choices.Has(facet, term)))]);

    private static Boards BoardsOf(RegisterView view)
    {
        var standing = view.StandingBoards.ToList();
        return new(standing.Count, standing.Count(board => view.Register.FindSystemOf(board) is not null));
    }
}
