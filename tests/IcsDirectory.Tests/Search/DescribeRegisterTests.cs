using IcsDirectory.Bodies;
using IcsDirectory.Search;
using IcsDirectory.Vocabulary;
using Microsoft.Extensions.Logging.Abstractions;
using static IcsDirectory.Tests.Statistics.SurveyedRegister;

namespace IcsDirectory.Tests.Search;

public sealed class DescribeRegisterTests
{
    [Fact]
    public void A_system_is_found_by_other_names_codes_places_and_the_words_of_its_statements()
    {
        var contents = Of(Said(0, StatementProperty.Host, "", value: "Hosted by Some Trust"));
        var board = contents.Systems.First().Board with { OnsCode = "E54", Aliases = [new("E55", AliasKind.OnsCode)] };
        var system = contents.Systems.First() with
        {
            Board = board,
            Aliases = [new("Elsewhere", AliasKind.OtherName), new("Oldplace", AliasKind.OtherName, Until: "2020"), new("SYS", AliasKind.Abbreviation)],
            Places = [new("Craven", "part")],
        };
        var found = DescribeRegister.Run(new(contents with { Systems = [system] })).Single(d => d.Kind == SearchKind.IntegratedCareSystem);

        Assert.Equal(
            [SearchName.Also("Board 0"), SearchName.Code("Q00"), SearchName.Code("E54"), SearchName.Other("Elsewhere"), SearchName.Former("Oldplace"), SearchName.Abbreviation("SYS"), SearchName.Code("E55")],
            found.Names);
        Assert.True(Assert.Single(found.Places).Partial);
        Assert.Contains("Some Trust", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trust_says_where_it_was_listed_and_when()
    {
        var trust = new Body { Slug = "rx1", Name = "A Trust", Kind = BodyKind.NhsTrust, OdsCode = "RX1", ListedInSlug = "system-4", ListedInYear = 2021 };
        var found = DescribeRegister.Run(new(Of() with { Bodies = [trust] })).Single(d => d.Kind == SearchKind.Body);

        Assert.Equal(("/bodies/rx1", "NHS trust · RX1, listed in System 4 in 2021"), (found.Url, found.Context));
    }

    [Fact]
    public void A_withdrawn_statement_is_not_found()
    {
        var (system, statement) = Said(0, StatementProperty.Host, "", value: "Withdrawn words");
        var documents = DescribeRegister.Run(new(Of((system, statement with { WithdrawnAt = RecordedAt.AddDays(1) }))));

        Assert.DoesNotContain(documents, d => d.Kind == SearchKind.Statement || d.Text.Contains("Withdrawn", StringComparison.Ordinal));
    }

    [Fact]
    public void The_index_follows_the_register()
    {
        using var index = new CurrentSearchIndex(NullLogger<CurrentSearchIndex>.Instance);
        var before = index.Value;
        index.Refresh(new(Of()));

        Assert.Empty(before.Find("system 7", null, 0, 5).Hits);
        Assert.Equal("System 7", index.Value.Find("system 7", null, 0, 5).Hits[0].Document.Title);
    }
}
