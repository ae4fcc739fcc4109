using System.Globalization;
using IcsDirectory.Bodies;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Search;

/// <summary>What a body is found by: its names and codes, and the system that it belongs to or was listed in.</summary>
internal static class DescribeBody
{
    public static SearchDocument Run(Register register, Body body) => new(
        SearchKind.Body,
        PublicPath.Of(body),
        body.Name,
        [.. CodesOf(body).Select(SearchName.Code), .. body.Aliases.Select(DescribeSystem.Name), .. InitialsOf(body)],
        [],
        "",
        ContextOf(register, body));

    private static IEnumerable<string> CodesOf(Body body) => new[] { body.OdsCode, body.OnsCode }.Where(code => code.Length > 0);

    private static IEnumerable<SearchName> InitialsOf(Body body) =>
        body.Kind == BodyKind.NhsTrust && Initials.Of(body.Name) is { } initials ? [SearchName.Initials(initials)] : [];

    private static string ContextOf(Register register, Body body) => string.Join(", ", Context(register, body));

    private static IEnumerable<string> Context(Register register, Body body)
    {
        yield return $"{body.Kind.Label} · {body.OdsCode}";
        if (register.FindSystem(body.ListedInSlug) is { } listedIn)
        {
            var year = body.ListedInYear is { } known ? " in " + known.ToString(CultureInfo.InvariantCulture) : "";
            yield return $"listed in {listedIn.Name}{year}";
        }

        if (body.Kind == BodyKind.IntegratedCareBoard && body.OpensOn is { } opened)
        {
            yield return body.ClosesOn is { } closed ? $"until {closed.InWords()}" : $"since {opened.InWords()}";
        }
    }
}
