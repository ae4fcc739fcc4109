using System.Collections.Immutable;
using System.Globalization;
using IcsDirectory.Bodies;
using IcsDirectory.Content.Models;
using IcsDirectory.Events;
using IcsDirectory.Sources;
using IcsDirectory.Statements;
using IcsDirectory.Statistics;
using IcsDirectory.Survey;
using IcsDirectory.Systems;
using IcsDirectory.Vocabulary;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace IcsDirectory.Content;

/// <summary>Builds the register from published content. What cannot be read is left out and named, so that one bad entry
/// never takes the site down; an entry that rests on a left-out one is left out too.</summary>
public sealed class BuildRegister
{
    private readonly List<ContentProblem> _problems = [];
    private readonly Dictionary<Guid, Source> _sources = [];
    private readonly Dictionary<Guid, Body> _bodies = [];
    private readonly Dictionary<Guid, string> _systemSlugs;
    private readonly Dictionary<string, Guid> _statementIds = [];
    private readonly IReadOnlyCollection<IPublishedContent> _documents;

    private readonly IReadOnlyDictionary<string, PublishedRound> _publications;

    private BuildRegister(IReadOnlyCollection<IPublishedContent> documents, IReadOnlyDictionary<string, PublishedRound> publications)
    {
        (_documents, _publications) = (documents, publications);
        _systemSlugs = documents.OfType<SystemDocument>().ToDictionary(d => d.Key, d => d.Slug);
    }

    public sealed record Result(Register Register, IReadOnlyList<ContentProblem> Problems);

    /// <param name="today">The UK calendar day; what quotes a statistic without a day means this one.</param>
    /// <param name="publications">What was published of rounds that asked each system, by the round's slug.</param>
    public static Result Run(IReadOnlyCollection<IPublishedContent> documents, IReadOnlyDictionary<string, PublishedRound> publications, DateOnly today) =>
        new BuildRegister(documents, publications).Run(today);

    private Result Run(DateOnly today)
    {
        var sources = Read<SourceDocument, Source>(ReadSource, s => [s.Id], (document, source) => _sources.Add(document.Key, source));
        var bodies = Read<BodyDocument, Body>(ReadBody, b => [b.Slug, b.OdsCode.ToUpperInvariant()], (document, body) => _bodies.Add(document.Key, body));
        var contents = new RegisterContents
        {
            Sources = sources,
            Bodies = bodies,
            Systems = Read<SystemDocument, IntegratedCareSystem>(ReadSystem, s => [s.Slug, s.Board.Slug]),
            Events = Read<EventDocument, Event>(ReadEvent, e => [e.Slug]),
            Rounds = Read<SurveyRoundDocument, SurveyRound>(ReadRound, r => [r.Slug]),
            Pages = Read<PageDocument, ContentPage>(ReadPage, p => [p.Slug]),
            NationalFacts = [.. _documents.OfType<SettingsDocument>().SelectMany(ReadNationalFacts)],
            ContactMailbox = _documents.OfType<SettingsDocument>().Select(d => d.ContactMailbox).FirstOrDefault() ?? "",
        };
        return new(WithStatistics(contents, today), _problems);
    }

    /// <summary>Texts may quote numbers, which are worked out from everything else.</summary>
    private static Register WithStatistics(RegisterContents contents, DateOnly today)
    {
        var register = new Register(contents);
        var (pages, rounds) = (contents.Pages.Where(page => Quotes(page.Html)).ToList(), contents.Rounds.Where(round => Quotes(round.MethodologyHtml)).ToList());
        return pages.Count + rounds.Count == 0 ? register : new(contents with
        {
            Pages = [.. contents.Pages.Except(pages), .. pages.Select(page => page with { Html = ShowStatistics.In(page.Html, register, today) })],
            Rounds = [.. contents.Rounds.Except(rounds), .. rounds.Select(round => round with { MethodologyHtml = ShowStatistics.In(round.MethodologyHtml, register, today) })],
        });
    }

    private static bool Quotes(string html) => html.Contains(StatisticToken.Opening, StringComparison.Ordinal);

    private static Source ReadSource(SourceDocument document) => new(
        document.Slug, document.Name, document.Publisher, ContentReader.Url(document.Url, "web address"),
        ContentReader.Date(document.PublishedOn, document.PublishedPrecision, "published"), document.CheckedLive)
    {
        Key = document.Key,
    };

    private Body ReadBody(BodyDocument document) => new()
    {
        Key = document.Key,
        Slug = document.Slug,
        Name = document.Name,
        Kind = ContentReader.Kind(document.Kind),
        OdsCode = document.OdsCode,
        OnsCode = document.OnsCode,
        OpensOn = ContentReader.Day(document.OpensOn),
        ClosesOn = ContentReader.Day(document.ClosesOn),
        Website = document.Website,
        WebsiteNote = document.WebsiteNote,
        Aliases = [.. document.Aliases.Contents<AliasElement>().Select(ContentReader.Alias)],
        ListedInSlug = document.ListedIn is { } listedIn ? SystemSlug(listedIn) : "",
        ListedInYear = document.ListedInYear == 0 ? null : document.ListedInYear,
        Source = document.Source is { } source ? SourceOf(source) : null,
        Confidence = document.Confidence.Length == 0 ? null : ContentReader.Confidence(document.Confidence),
    };

    private IntegratedCareSystem ReadSystem(SystemDocument document) => new()
    {
        Key = document.Key,
        Slug = document.Slug,
        Name = document.Name,
        Region = ContentReader.Region(document.Region),
        Board = BodyOf(document.Board),
        Website = document.Website,
        Aliases = [.. document.Aliases.Contents<AliasElement>().Select(ContentReader.Alias)],
        Places = [.. document.Places.Select(Place.Parse)],
        PopulationMid2020 = document.PopulationMid2020 == 0 ? null : document.PopulationMid2020,
        BorderSlugs = SystemSlugs(document.Borders),
        TileRow = document.TileRow,
        TileColumn = document.TileColumn,
        Notes = document.Notes,
        Statements = [.. ReadStatements(document, document.Slug, document.Statements.Contents<StatementElement>())],
    };

    private Event ReadEvent(EventDocument document) => new()
    {
        Slug = document.Slug,
        Title = document.Name,
        Kind = ContentReader.EventKind(document.Kind),
        Stage = ContentReader.Stage(document.Stage),
        On = ContentReader.Date(document.EffectiveOn, document.EffectivePrecision, "date"),
        Summary = document.Summary,
        Predecessors = [.. document.Predecessors.Select(BodyOf)],
        PartPredecessors = [.. document.PartPredecessors.Select(BodyOf)],
        Successors = [.. document.Successors.Select(BodyOf)],
        MemberSlugs = SystemSlugs(document.Members),
        Source = SourceOf(document.Source),
        Quote = document.Quote,
        Confidence = ContentReader.Confidence(document.Confidence),
        Caveat = document.Caveat,
        RecordedAt = document.RecordedAt,
    };

    private SurveyRound ReadRound(SurveyRoundDocument document)
    {
        var kind = ContentReader.RoundKind(document.Kind);
        var published = kind == RoundKind.PerSystem ? _publications.GetValueOrDefault(document.Slug) : null;
        return new()
        {
            Slug = document.Slug,
            Title = document.Name,
            Kind = kind,
            AskedBy = document.AskedBy,
            ReportedOn = ContentReader.Date(document.ReportedOn, document.ReportedPrecision, "reported"),
            SystemsAsked = document.SystemsAsked,
            Source = SourceOf(document.Source),
            MethodologyHtml = document.Methodology?.ToHtmlString() ?? "",
            Figures = published is null ? ContentReader.Figures(document.Figures) : RoundFigures.Of(published),
            Published = published,
            Questionnaire = QuestionnaireReader.Read(document.Questions),
            Plan = ReadPlan(document),
            RecordedAt = document.RecordedAt,
        };
    }

    private RoundPlan ReadPlan(SurveyRoundDocument document) => new()
    {
        Purpose = document.Purpose,
        OpensAt = ContentReader.Instant(document.OpensOn),
        ClosesAt = ContentReader.Instant(document.ClosesOn),
        LateUntil = ContentReader.Instant(document.LateUntil),
        ReplyUntil = ContentReader.Instant(document.ReplyUntil),
        PublishesAt = ContentReader.Instant(document.PublishesOn),
        AskedSlugs = SystemSlugs(document.Asked),
        ReminderDays = [.. document.Reminders.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(day => int.Parse(day, CultureInfo.InvariantCulture)).OrderDescending()],
    };

    private static ContentPage ReadPage(PageDocument document) => new(
        document.Slug, document.Name, document.Description, document.Body?.ToHtmlString() ?? "", ContentReader.Day(document.ReviewedOn));

    private IEnumerable<Statement> ReadNationalFacts(SettingsDocument document) =>
        TryRead(document, () => ReadStatements(document, "", document.NationalFacts.Contents<StatementElement>()).ToList()) ?? [];

    private IEnumerable<Statement> ReadStatements(IPublishedContent document, string systemSlug, IEnumerable<StatementElement> elements)
    {
        foreach (var element in elements)
        {
            if (TryRead(document, () => ReadStatement(element, systemSlug), element.Key) is { } statement)
            {
                yield return statement;
            }
        }
    }

    private Statement ReadStatement(StatementElement element, string systemSlug)
    {
        var id = element.Key.ToString("N")[..8];
        if (!_statementIds.TryAdd(id, element.Key))
        {
            throw new UnreadableContentException($"Statement {element.Key} would have the same address as {_statementIds[id]}: give it another key.");
        }

        return ContentReader.Statement(element, id, systemSlug, SourceOf(element.Source));
    }

    private List<TRecord> Read<TDocument, TRecord>(
        Func<TDocument, TRecord> read, Func<TRecord, string[]> identities, Action<TDocument, TRecord>? keep = null)
        where TDocument : class, IPublishedContent
        where TRecord : class
    {
        var taken = new HashSet<(int, string)>();
        var records = new List<TRecord>();
        foreach (var document in _documents.OfType<TDocument>().OrderBy(d => d.Id))
        {
            if (TryRead(document, () => Unique(read(document), identities, taken)) is { } record)
            {
                keep?.Invoke(document, record);
                records.Add(record);
            }
        }

        return records;
    }

    /// <summary>Takes all identities of the record, or none where one of them is another's.</summary>
    private static TRecord Unique<TRecord>(TRecord record, Func<TRecord, string[]> identities, HashSet<(int, string)> taken)
    {
        var own = identities(record).Index().ToList();
        foreach (var (_, identity) in own.Where(taken.Contains))
        {
            throw new UnreadableContentException($"“{identity}” belongs to another document already: choose another.");
        }

        taken.UnionWith(own);
        return record;
    }

    private T? TryRead<T>(IPublishedContent document, Func<T> read, Guid? block = null)
        where T : class
    {
        try
        {
            return read();
        }
        catch (UnreadableContentException unreadable)
        {
            _problems.Add(new(document.Name, document.Key, unreadable.Message, null, block));
            return null;
        }
        catch (Exception unforeseen) when (unforeseen is not OutOfMemoryException) // a stored value that its own editor cannot read
        {
            _problems.Add(new(document.Name, document.Key, unforeseen.Message, unforeseen, block));
            return null;
        }
    }

    private Source SourceOf(IPublishedContent? picked) =>
        picked is not null && _sources.TryGetValue(picked.Key, out var source)
            ? source
            : throw new UnreadableContentException("Its source is not published: publish the source, or choose another.");

    private Body BodyOf(IPublishedContent? picked) =>
        picked is not null && _bodies.TryGetValue(picked.Key, out var body)
            ? body
            : throw new UnreadableContentException("A body that it names is not published: publish the body, or choose another.");

    private ImmutableArray<string> SystemSlugs(IEnumerable<IPublishedContent> picked) => [.. picked.Select(SystemSlug)];

    private string SystemSlug(IPublishedContent picked) =>
        _systemSlugs.GetValueOrDefault(picked.Key)
        ?? throw new UnreadableContentException($"“{picked.Name}” is not a system: choose a system.");
}
