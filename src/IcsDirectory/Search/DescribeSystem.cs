using IcsDirectory.Statements;
using IcsDirectory.Systems;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Search;

/// <summary>What a system is found by: its names and its board's, codes then and now, places, and the words of its statements.</summary>
internal static class DescribeSystem
{
    public static SearchDocument Run(Register register, IntegratedCareSystem system) => new(
        SearchKind.IntegratedCareSystem,
        PublicPath.Of(system),
        system.Name,
        [.. NamesOf(system).Distinct()],
        [.. system.Places.Select(SearchPlace.Of)],
        string.Join(". ", system.Statements.Where(s => s.WithdrawnAt is null).Select(Words)),
        ContextOf(register, system));

    /// <summary>How another name is shown when it was what matched.</summary>
    public static SearchName Name(Alias alias) => alias.Kind.Code switch
    {
        _ when alias.Kind == AliasKind.Abbreviation => SearchName.Abbreviation(alias.Name),
        _ when alias.Kind == AliasKind.OnsCode => SearchName.Code(alias.Name),
        _ when alias.Until.Length > 0 => SearchName.Former(alias.Name),
        _ when alias.Kind == AliasKind.Brand => SearchName.Also(alias.Name),
        _ => SearchName.Other(alias.Name),
    };

    private static IEnumerable<SearchName> NamesOf(IntegratedCareSystem system)
    {
        yield return SearchName.Also(system.Board.Name);
        yield return SearchName.Code(system.Board.OdsCode);
        if (system.Board.OnsCode.Length > 0)
        {
            yield return SearchName.Code(system.Board.OnsCode);
        }

        foreach (var alias in system.Aliases.Concat(system.Board.Aliases))
        {
            yield return Name(alias);
        }
    }

    private static string Words(Statement statement) => $"{statement.Property.Label}: {statement.Value}";

    private static string ContextOf(Register register, IntegratedCareSystem system)
    {
        var context = $"{system.Region.Label} · {system.Board.OdsCode}";
        var successors = register.SuccessorsOf(system.Board).Select(body => body.Name).ToList();
        return successors.Count == 0 ? context : $"{context} · board replaced by {string.Join(", ", successors)}";
    }
}
