using System.Collections.Frozen;
using System.Collections.Immutable;
using IcsDirectory.Bodies;
using IcsDirectory.Content;
using IcsDirectory.Events;
using IcsDirectory.Sources;
using IcsDirectory.Statements;
using IcsDirectory.Survey;
using IcsDirectory.Systems;
using IcsDirectory.Time;

namespace IcsDirectory;

/// <summary>Everything that is published, as one immutable snapshot. Pages, files, search and statistics are projections of it.
/// Slugs, ids and codes are found as they are written, codes without regard to case.</summary>
public sealed class Register
{
    public static readonly Register Empty = new(new());

    private readonly FrozenDictionary<string, IntegratedCareSystem> _systems;
    private readonly FrozenDictionary<string, IntegratedCareSystem> _systemsByBoard;
    private readonly FrozenDictionary<string, Body> _bodies;
    private readonly FrozenDictionary<string, Body> _bodiesByCode;
    private readonly FrozenDictionary<string, Source> _sources;
    private readonly FrozenDictionary<string, Event> _events;
    private readonly FrozenDictionary<string, SurveyRound> _rounds;
    private readonly FrozenDictionary<string, ContentPage> _pages;
    private readonly ILookup<string, Statement> _statementsBySource;

    /// <exception cref="ArgumentException">Two entries share a slug, an id or a code.</exception>
    public Register(RegisterContents contents)
    {
        Systems = [.. contents.Systems.OrderBy(s => s.Name, StringComparer.Ordinal)];
        Bodies = [.. contents.Bodies.OrderBy(b => b.Name, StringComparer.Ordinal).ThenBy(b => b.OdsCode, StringComparer.Ordinal)];
        Sources = [.. contents.Sources.OrderBy(s => s.Title, StringComparer.Ordinal).ThenBy(s => s.Id, StringComparer.Ordinal)];
        Events = [.. contents.Events.OrderBy(e => e.On.Last).ThenBy(e => e.Slug, StringComparer.Ordinal)];
        Rounds = [.. contents.Rounds.OrderBy(r => r.ReportedOn.Last).ThenBy(r => r.Slug, StringComparer.Ordinal)];
        Pages = [.. contents.Pages.OrderBy(p => p.Title, StringComparer.Ordinal)];
        NationalFacts = [.. contents.NationalFacts];
        ContactMailbox = contents.ContactMailbox;
        IsDemonstration = Rounds.Any(round => round.Published is { IsDemonstration: true });
        _systems = Systems.ToFrozenDictionary(s => s.Slug);
        _systemsByBoard = Systems.ToFrozenDictionary(s => s.Board.Slug);
        _bodies = Bodies.ToFrozenDictionary(b => b.Slug);
        _bodiesByCode = Bodies.ToFrozenDictionary(b => b.OdsCode, StringComparer.OrdinalIgnoreCase);
        _sources = Sources.ToFrozenDictionary(s => s.Id);
        _events = Events.ToFrozenDictionary(e => e.Slug);
        _rounds = Rounds.ToFrozenDictionary(r => r.Slug);
        _pages = Pages.ToFrozenDictionary(p => p.Slug);
        _statementsBySource = AllStatements.ToLookup(s => s.Source.Id);
    }

    /// <summary>By name.</summary>
    public ImmutableArray<IntegratedCareSystem> Systems { get; }

    /// <summary>By name.</summary>
    public ImmutableArray<Body> Bodies { get; }

    /// <summary>By title.</summary>
    public ImmutableArray<Source> Sources { get; }

    /// <summary>The earliest first.</summary>
    public ImmutableArray<Event> Events { get; }

    /// <summary>The earliest first.</summary>
    public ImmutableArray<SurveyRound> Rounds { get; }

    /// <summary>By title.</summary>
    public ImmutableArray<ContentPage> Pages { get; }

    public ImmutableArray<Statement> NationalFacts { get; }

    /// <summary>Where corrections go; empty while none is set.</summary>
    public string ContactMailbox { get; }

    /// <summary>Whether a round in it was answered with made-up answers: every page says so.</summary>
    public bool IsDemonstration { get; }

    public IEnumerable<Statement> AllStatements => Systems.SelectMany(s => s.Statements).Concat(NationalFacts);

    public IntegratedCareSystem? FindSystem(string slug) => _systems.GetValueOrDefault(slug);

    /// <summary>The system whose statutory body it is.</summary>
    public IntegratedCareSystem? FindSystemOf(Body board) => _systemsByBoard.GetValueOrDefault(board.Slug);

    public Body? FindBody(string slug) => _bodies.GetValueOrDefault(slug);

    public Body? FindBodyByCode(string odsCode) => _bodiesByCode.GetValueOrDefault(odsCode);

    public Source? FindSource(string id) => _sources.GetValueOrDefault(id);

    public Event? FindEvent(string slug) => _events.GetValueOrDefault(slug);

    public SurveyRound? FindRound(string slug) => _rounds.GetValueOrDefault(slug);

    public ContentPage? FindPage(string slug) => _pages.GetValueOrDefault(slug);

    public IEnumerable<Statement> StatementsOf(Source source) => _statementsBySource[source.Id];

    public IEnumerable<Event> EventsOf(Body body) => Events.Where(e => e.Concerns(body));

    public IEnumerable<Event> EventsOf(IntegratedCareSystem system) =>
        Events.Where(e => e.Concerns(system.Board) || e.MemberSlugs.Contains(system.Slug));

    /// <summary>The bodies that took over all or part of a board when it ceased to exist; none while it stands.</summary>
    public IEnumerable<Body> SuccessorsOf(Body body) =>
        body.ClosesOn is null ? [] : Events.Where(e => e.AllPredecessors.Contains(body)).SelectMany(e => e.Successors).Distinct();

    /// <summary>Trusts that a dated list puts in the system.</summary>
    public IEnumerable<Body> TrustsOf(IntegratedCareSystem system) => Bodies.Where(b => b.ListedInSlug == system.Slug);

    public RegisterView At(AsAt at) => new(this, at);
}
