using System.Collections.Immutable;
using IcsDirectory.Content.Models;
using IcsDirectory.Sources;
using IcsDirectory.Statements;
using IcsDirectory.Survey;
using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;
using Umbraco.Cms.Core.Models.Blocks;

namespace IcsDirectory.Content;

/// <summary>Reads single values of documents and blocks. Every method throws <see cref="UnreadableContentException"/> with the
/// value and what would do.</summary>
internal static class ContentReader
{
    public static IEnumerable<T> Contents<T>(this BlockListModel blocks) => blocks.Select(block => block.Content).OfType<T>();

    public static Region Region(string label) => Vocabulary.Region.Named(label) ?? throw Unknown("region", label, Vocabulary.Region.All);

    public static BodyKind Kind(string code) => BodyKind.Find(code) ?? throw Unknown("kind", code, BodyKind.All);

    public static EventKind EventKind(string code) => Vocabulary.EventKind.Find(code) ?? throw Unknown("kind", code, Vocabulary.EventKind.All);

    public static RoundKind RoundKind(string code) => Vocabulary.RoundKind.Find(code) ?? throw Unknown("kind", code, Vocabulary.RoundKind.All);

    public static Confidence Confidence(string code) =>
        Vocabulary.Confidence.Find(code) ?? throw Unknown("confidence", code, Vocabulary.Confidence.All);

    public static Stage Stage(string code) =>
        code.Length == 0 ? Vocabulary.Stage.NotStated : Vocabulary.Stage.Find(code) ?? throw Unknown("stage", code, Vocabulary.Stage.All);

    public static DateOnly? Day(DateTime day) => day == default ? null : DateOnly.FromDateTime(day);

    public static DateTime? Instant(DateTime utc) => utc == default ? null : DateTime.SpecifyKind(utc, DateTimeKind.Utc);

    public static PartialDate Date(string text, string precision, string field) =>
        PartialDate.TryParse(text, DatePrecision.Find(precision))
        ?? throw new UnreadableContentException($"The date “{text}” ({field}) is not one of precision “{precision}”.");

    public static Uri Url(string text, string field) =>
        WebAddress.TryParse(text)
        ?? throw new UnreadableContentException($"“{text}” ({field}) is not an address that starts with http:// or https://.");

    public static Alias Alias(AliasElement element) => new(
        element.Name, AliasKind.Find(element.Kind) ?? throw Unknown("kind", element.Kind, AliasKind.All), element.From, element.Until, element.Basis);

    public static ImmutableArray<Figure> Figures(BlockListModel blocks)
    {
        ImmutableArray<Figure> figures = [.. blocks.Contents<FigureElement>().Select(Figure)];
        return figures.CountBy(f => f.Id).FirstOrDefault(f => f.Value > 1).Key is { } twice
            ? throw new UnreadableContentException($"Two figures have the id “{twice}”: give each its own.")
            : figures;
    }

    private static Figure Figure(FigureElement element) => new(
        element.FigureId, element.Label, element.Numerator, element.Denominator, element.Definition,
        FigureBasis.Find(element.Basis) ?? throw Unknown("basis", element.Basis, FigureBasis.All), element.Quote, element.Caveat);

    public static Statement Statement(StatementElement element, string id, string systemSlug, Source source)
    {
        var property = Property(element.Property);
        return new()
        {
            Id = id,
            SystemSlug = systemSlug,
            Property = property,
            Code = Code(property, element.Code),
            Value = element.Value,
            Stage = Stage(element.Stage),
            Scope = element.Scope,
            Source = source,
            Quote = element.Quote,
            Page = element.Page,
            EffectiveOn = Date(element.EffectiveOn, element.EffectivePrecision, "true since"),
            EndsOn = element.EndsOn.Length == 0 ? null : AnyPrecision(element.EndsOn),
            Confidence = Confidence(element.Confidence),
            Caveat = element.Caveat,
            RecordedAt = DateTime.SpecifyKind(element.RecordedAt, DateTimeKind.Utc),
            EndRecordedAt = element.EndRecordedAt == default ? null : DateTime.SpecifyKind(element.EndRecordedAt, DateTimeKind.Utc),
            WithdrawnAt = element.WithdrawnAt == default ? null : DateTime.SpecifyKind(element.WithdrawnAt, DateTimeKind.Utc),
        };
    }

    public static StatementProperty Property(string code) => StatementProperty.Find(code) ?? throw Unknown("property", code, StatementProperty.All);

    private static string Code(StatementProperty property, string code) =>
        property.Words is [] || property.Words.Any(t => t.Code == code) ? code : throw Unknown("code", code, property.Words);

    private static PartialDate AnyPrecision(string text) =>
        PartialDate.TryParse(text)
        ?? throw new UnreadableContentException($"The date “{text}” (true until) is not a day, month, year or financial year.");

    private static UnreadableContentException Unknown(string field, string value, IEnumerable<Term> known) =>
        new($"“{value}” is not a {field}: use one of {string.Join(", ", known.Select(t => t.Code))}.");
}
