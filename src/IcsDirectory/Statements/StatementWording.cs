using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Statements;

/// <summary>How a statement is put into words, wherever it is shown.</summary>
public static class StatementWording
{
    /// <summary>The word of the vocabulary that it uses; none for a statement in free words.</summary>
    public static Term? Term(this Statement statement) => (Term?)statement.LeadStatus ?? statement.StructureModel;

    /// <summary>The word's label, or what is said where there is no such word.</summary>
    public static string Headline(this Statement statement) => statement.Term()?.Label ?? statement.Value.Capitalised();

    /// <summary>What is said beside the word in the headline; empty where the headline has it all.</summary>
    public static string Detail(this Statement statement) => BesideTerm(statement.Term(), statement.Value).Capitalised();

    /// <summary>Which part of the system it is about; empty when the source does not say.</summary>
    public static string ScopeInWords(this Statement statement) => statement.Scope == "system" ? "the whole system" : statement.Scope;

    /// <summary>All that is said, in one line: as in "Shared service, planned: fully shared service".</summary>
    public static string InWords(this Statement statement) => InWords(statement.Term(), statement.Stage, statement.Value);

    /// <param name="term">The word of the vocabulary; none for free words.</param>
    internal static string InWords(Term? term, Stage stage, string value)
    {
        var staged = stage == Stage.NotStated ? "" : $", {stage.Label.ToLowerInvariant()}";
        var detail = BesideTerm(term, value) is { Length: > 0 } more ? $": {more}" : "";
        return $"{term?.Label ?? value.Capitalised()}{staged}{detail}";
    }

    /// <summary>As in "Reported 10 May 2022". The date is that of the report, unless the source gives another.</summary>
    public static string EffectiveInWords(this Statement statement)
    {
        var ends = statement.EndsOn is { IsUndated: false } end ? $", until {end.InWords}" : "";
        return statement.EffectiveOn switch
        {
            { IsUndated: true } => $"Undated{ends}",
            var on when on == statement.Source.PublishedOn => $"Reported {on.AfterVerb()}{ends}",
            var on => $"In force from {on.InWords}{ends}",
        };
    }

    /// <summary>The label, then its definition: as in "Low confidence: an inference, general knowledge, or a source too old".</summary>
    public static string Explained(this Term term) => $"{term.Label}: {term.Definition.Uncapitalised()}";

    /// <summary>Where it comes from, in one line, for paper.</summary>
    public static string InBrief(this Statement statement)
    {
        var scope = statement.Scope.Length == 0 ? "" : $" Applies to: {statement.ScopeInWords()}.";
        var caveat = statement.Caveat.Length == 0 ? "" : $" Bear in mind: {statement.Caveat}.";
        return $"{statement.EffectiveInWords()}: {statement.Source.Publisher}, “{statement.Source.Title}”. {statement.Confidence.Label}.{scope}{caveat}";
    }

    /// <summary>What the value has beside the word of the vocabulary. A value that begins with the word goes on after it, so that
    /// it is not said twice: as in "hub-and-spoke arrayed around acute providers".</summary>
    private static string BesideTerm(Term? term, string said)
    {
        var value = said.Trim();
        return term?.Label switch
        {
            null => "",
            var label when BeginsWith(value, label) => value[label.Length..].TrimStart(' ', ':', ',', ';', '–'),
            _ => value,
        };
    }

    private static bool BeginsWith(string value, string label) =>
        value.Replace('-', ' ').StartsWith(label, StringComparison.OrdinalIgnoreCase)
        && (value.Length == label.Length || !char.IsLetterOrDigit(value[label.Length]));

    /// <summary>When it was withdrawn, in words; empty while it stands.</summary>
    public static string WithdrawnInWords(this Statement statement) =>
        statement.WithdrawnAt is { } at ? $"Withdrawn on {UkCalendar.UkDay(at).InWords()}" : "";

    /// <summary>As in "in June 2021", "about 2019", and the bare day where it is known.</summary>
    internal static string AfterVerb(this PartialDate on) => on.Precision.Code switch
    {
        "day" or "circa" => on.InWords,
        "financial_year" => $"in the {on.InWords}",
        _ => $"in {on.InWords}",
    };

    /// <summary>A mailbox keeps its small letters.</summary>
    public static string Capitalised(this string text) =>
        text.Length == 0 || text.Split(' ')[0].Contains('@', StringComparison.Ordinal) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Uncapitalised(this string text) =>
        text.Length < 2 || char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
