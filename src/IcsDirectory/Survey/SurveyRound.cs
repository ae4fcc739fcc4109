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

    public ImmutableArray<Question> Questions { get; init; } = [];

    public required DateTime RecordedAt { get; init; }

    /// <summary>Whether it had been reported on the day asked about and published here by the other. A round whose report is
    /// undated counts from the day it was recorded here.</summary>
    public bool IsReportedBy(AsAt at)
    {
        var recorded = UkCalendar.UkDay(RecordedAt);
        return recorded <= at.Recorded && (ReportedOn.Last ?? recorded) <= at.Effective;
    }

    public Figure? FindFigure(string id) => Figures.FirstOrDefault(figure => figure.Id == id);
}
