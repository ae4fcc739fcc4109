using System.Collections.Immutable;
using IcsDirectory.Sources;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Survey;

/// <summary>One survey of all systems.</summary>
public sealed record SurveyRound
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required RoundKind Kind { get; init; }

    public required string AskedBy { get; init; }

    public required PartialDate ReportedOn { get; init; }

    public required int SystemsAsked { get; init; }

    public required Source Source { get; init; }

    public string MethodologyHtml { get; init; } = "";

    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>What it asks; empty where that is not known.</summary>
    public Questionnaire Questionnaire { get; init; } = Questionnaire.Empty;

    public RoundPlan Plan { get; init; } = new();

    /// <summary>What was published of it, where it asked each system.</summary>
    public PublishedRound? Published { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>Whether it had been reported on the day asked about and published here by the other. A round whose report is
    /// undated counts from the day it was recorded here.</summary>
    public bool IsReportedBy(AsAt at)
    {
        var recorded = UkCalendar.UkDay(RecordedAt);
        return HasResults && recorded <= at.Recorded && (ReportedOn.Last ?? recorded) <= at.Effective;
    }

    /// <summary>Whether anything is known of what came of it.</summary>
    public bool HasResults => Kind == RoundKind.AggregateOnly || Published is not null;

    public Figure? FindFigure(string id) => Figures.FirstOrDefault(figure => figure.Id == id);
}
