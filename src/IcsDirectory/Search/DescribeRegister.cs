using IcsDirectory.Content;
using IcsDirectory.Events;
using IcsDirectory.Sources;
using IcsDirectory.Statements;
using IcsDirectory.Statistics;
using IcsDirectory.Survey;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Search;

/// <summary>Turns everything that is published now into documents to be found.</summary>
public static class DescribeRegister
{
    public static IEnumerable<SearchDocument> Run(Register register)
    {
        var trusts = new TrustMentions(register.Bodies);
        return
        [
            .. register.Systems.Select(system => DescribeSystem.Run(register, system)),
            .. register.Bodies.Select(body => DescribeBody.Run(register, body)),
            .. register.AllStatements.Where(s => s.WithdrawnAt is null).Select(s => Of(register, trusts, s)),
            .. register.Sources.Select(Of),
            .. register.Events.Select(happening => Of(register, happening)),
            .. register.Rounds.Select(Of),
            .. register.Pages.Where(page => page.Html.Length > 0).Select(Of),
            .. DescribeSite.Pages,
        ];
    }

    private static SearchDocument Of(Register register, TrustMentions trusts, Statement statement)
    {
        var subject = register.FindSystem(statement.SystemSlug)?.Name ?? "England";
        return new(
            SearchKind.Statement, PublicPath.Of(statement), $"{subject}: {statement.Value}", [.. trusts.In(statement.Value)], [],
            Sentences(Labelled("Scope", statement.Scope), statement.Quote.Length > 0 ? $"“{statement.Quote}”" : "", Labelled("Caveat", statement.Caveat)),
            $"{string.Join(", ", FactsOf(statement))}. Source: {statement.Source.Title}");
    }

    private static IEnumerable<string> FactsOf(Statement statement)
    {
        yield return statement.Property.Label;
        if (statement.Stage != Stage.NotStated)
        {
            yield return statement.Stage.Label.ToLowerInvariant();
        }

        yield return statement.EffectiveOn.InWords;
    }

    private static SearchDocument Of(Source source) => new(
        SearchKind.Source, PublicPath.Of(source), source.Title, [], [], source.Url.Host, $"{source.Publisher}, {source.PublishedOn.InWords}");

    private static SearchDocument Of(Register register, Event happening) => new(
        SearchKind.Event, PublicPath.Of(happening), happening.Title, [], [],
        Sentences(
            happening.Summary,
            string.Join(", ", happening.MemberSlugs.Select(slug => register.FindSystem(slug)?.Name).OfType<string>()),
            happening.Quote),
        $"{happening.Kind.Label}, {happening.On.InWords}");

    private static SearchDocument Of(SurveyRound round) => new(
        SearchKind.Round, PublicPath.Of(round), round.Title, [], [],
        Sentences([PlainText.Of(ShowStatistics.WithoutNotes(round.MethodologyHtml)), .. round.Figures.Select(figure => figure.Definition)]),
        round.HasResults ? $"Asked by {round.AskedBy}, reported {round.ReportedOn.InWords}" : $"A survey by {round.AskedBy}, no results yet");

    private static SearchDocument Of(ContentPage page) => new(
        SearchKind.Page, PublicPath.Of(page), page.Title, [], [], PlainText.Of(ShowStatistics.WithoutNotes(page.Html)), page.Description);

    private static string Labelled(string label, string text) => text.Length > 0 ? $"{label}: {text}" : "";

    private static string Sentences(params IEnumerable<string> parts) =>
        string.Join(". ", parts.Where(part => part.Length > 0).Select(part => part.TrimEnd('.')));
}
