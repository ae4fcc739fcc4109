using IcsDirectory.Bodies;
using IcsDirectory.Content;
using IcsDirectory.Events;
using IcsDirectory.Sources;
using IcsDirectory.Statements;
using IcsDirectory.Survey;
using IcsDirectory.Systems;

namespace IcsDirectory;

/// <summary>What a <see cref="Register"/> is made of, in any order.</summary>
public sealed record RegisterContents
{
    public IReadOnlyCollection<IntegratedCareSystem> Systems { get; init; } = [];

    public IReadOnlyCollection<Body> Bodies { get; init; } = [];

    public IReadOnlyCollection<Source> Sources { get; init; } = [];

    public IReadOnlyCollection<Event> Events { get; init; } = [];

    public IReadOnlyCollection<SurveyRound> Rounds { get; init; } = [];

    public IReadOnlyCollection<ContentPage> Pages { get; init; } = [];

    public IReadOnlyCollection<Statement> NationalFacts { get; init; } = [];

    public string ContactMailbox { get; init; } = "";
}
