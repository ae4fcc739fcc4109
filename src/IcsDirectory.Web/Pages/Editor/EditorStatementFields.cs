using IcsDirectory.Vocabulary;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Proposals;

namespace IcsDirectory.Web.Pages.Editor;

/// <summary>What <c>_EditorStatementFields</c> shows: a statement of which an editor chooses all, what it is about and a source of the
/// library too.</summary>
/// <param name="Form">As in <see cref="FormField"/>.</param>
public sealed record EditorStatementFields(StatementForm Input, string Form, Register Known)
{
    public const string EndHint = "10 May 2022, May 2022 or 2022.";

    public IEnumerable<FormField> What =>
    [
        Field("Property", "About", Input.Property) with { Options = [("", "Choose one")], Groups = [("Choices", FormField.Words(StatementProperty.All.Where(property => property != StatementProperty.NationalFact)))] },
        Field("Code", "Word of the vocabulary", Input.Code) with
        {
            Hint = "For the lead and the structure only.",
            Options = [("", "None")],
            Groups = [.. StatementProperty.All.Where(property => property.Words.Count > 0).Select(property => (property.Label, FormField.Words(property.Words)))],
        },
        Field("Value", "In words", Input.Value) with { Rows = 3 },
        Field("Stage", "Stage", Input.Stage) with { Options = FormField.Words(Stage.All.Reverse()) },
        Field("Scope", "Applies to (optional)", Input.Scope) with { Hint = "Which part of the system, in words." },
        Field("EffectiveOn", "True since", Input.EffectiveOn) with { Width = "govuk-input--width-10", Hint = "As exactly as it is known: 10 May 2022, May 2022, 2022, 2022-23, or empty when undated." },
        Field("EffectivePrecision", "How exactly that is known", Input.EffectivePrecision) with { Options = [("", "As I have written it")], Groups = [("Choices", FormField.Words(DatePrecision.All))] },
        Field("EndsOn", "No longer so from (optional)", Input.EndsOn) with { Width = "govuk-input--width-10", Hint = EndHint },
    ];

    public IEnumerable<FormField> Source =>
    [
        Field("SourceSlug", "Source that the directory has", Input.SourceSlug) with
        {
            Options = [("", "Another one, entered below")],
            Groups = [("Sources", [.. Known.Sources.Select(source => (source.Id, Short($"{source.Title} ({source.Publisher})")))])],
        },
        Field("SourceUrl", "Web address of another source", Input.SourceUrl) with { Type = "url", Hint = "Starts with http:// or https://." },
        Field("SourceTitle", "Its title", Input.SourceTitle),
        Field("SourcePublisher", "Its publisher", Input.SourcePublisher),
        Field("SourcePublishedOn", "Day on which it was published (optional)", Input.SourcePublishedOn) with { Width = "govuk-input--width-10", Hint = "Such as 10 May 2022; empty when it carries no date." },
        Field("Quote", "Quote (optional)", Input.Quote) with { Rows = 2, Hint = "At most 25 words." },
        Field("Page", "Page (optional)", Input.Page) with { Width = "govuk-input--width-10" },
        Field("Confidence", "Confidence", Input.Confidence) with { Options = FormField.Words([Confidence.Medium, Confidence.High, Confidence.Low]) },
        Field("Caveat", "Bear in mind (optional)", Input.Caveat) with { Rows = 2 },
    ];

    private FormField Field(string name, string label, string? value) => new($"Input.{name}", label, value, Form);

    private static string Short(string text) => text.Length <= 100 ? text : text[..99] + "…";
}
