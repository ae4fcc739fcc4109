using IcsDirectory.Proposals.Rules;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Proposals;

/// <summary>Says what has to be put right before a typed statement may be sent or published. Whether it needs a source, and what an
/// end or a withdrawal needs, is asked by <see cref="CheckProposal"/>.</summary>
public sealed class CheckStatementDraft(TimeProvider clock)
{
    /// <returns>In the order of the form's fields; empty when nothing is wrong.</returns>
    public IReadOnlyList<FieldProblem> Run(StatementDraft draft)
    {
        var property = StatementProperty.Find(draft.Property);
        return
        [
            .. Found(
                (nameof(draft.Property), property is null || property == StatementProperty.NationalFact ? "Choose what this is about" : null),
                (nameof(draft.Code), CodeProblem(property, draft.Code)),
                (nameof(draft.Value), ValueProblem(property, draft)),
                (nameof(draft.Stage), Stage.Find(draft.Stage) is null ? "Choose how far along it is" : null),
                (nameof(draft.Scope), PlainProblem("what it applies to", draft.Scope, StatementLimits.Scope, draft))),
            .. DateProblems(draft),
            .. EvidenceProblems(draft),
        ];
    }

    /// <summary>What must hold of the rest where it does not count, because nothing new is said: that it is not too long.</summary>
    internal static IEnumerable<FieldProblem> LimitProblems(StatementDraft draft) => Found(
        (nameof(draft.Property), TextRule.Problem("what this is about", draft.Property, StatementLimits.Code)),
        (nameof(draft.Code), TextRule.Problem("the word", draft.Code, StatementLimits.Code)),
        (nameof(draft.Value), TextRule.Problem("what is said", draft.Value, StatementLimits.Value)),
        (nameof(draft.Stage), TextRule.Problem("how far along it is", draft.Stage, StatementLimits.Code)),
        (nameof(draft.Scope), TextRule.Problem("what it applies to", draft.Scope, StatementLimits.Scope)),
        (nameof(draft.EffectiveOn), TextRule.Problem("the date", draft.EffectiveOn, StatementLimits.Date)),
        (nameof(draft.EffectivePrecision), TextRule.Problem("how exactly it is known", draft.EffectivePrecision, StatementLimits.Code)),
        (nameof(draft.EndsOn), TextRule.Problem("the date", draft.EndsOn, StatementLimits.Date)));

    /// <summary>What must hold of the evidence, whatever it is evidence for.</summary>
    internal IEnumerable<FieldProblem> EvidenceProblems(StatementDraft draft) => Found(
        (nameof(draft.SourceSlug), TextRule.Problem("the source", draft.SourceSlug, StatementLimits.Code)),
        (nameof(draft.SourceUrl), draft.SourceUrl.Length == 0 ? null : SourceAddressRule.Problem(draft.SourceUrl)),
        (nameof(draft.SourceTitle), TextRule.Problem("the title of the source", draft.SourceTitle, StatementLimits.SourceTitle)),
        (nameof(draft.SourcePublisher), TextRule.Problem("the publisher of the source", draft.SourcePublisher, StatementLimits.SourcePublisher)),
        (nameof(draft.SourcePublishedOn), draft.SourcePublishedOn.Length == 0 ? null : DateRule.SourceProblem(draft.SourcePublishedOn, Today)),
        (nameof(draft.Quote), QuoteProblem(draft)),
        (nameof(draft.Page), TextRule.Problem("the page", draft.Page, StatementLimits.Page)),
        (nameof(draft.Confidence), draft.Confidence.Length > 0 && Confidence.Find(draft.Confidence) is null ? "Choose a confidence" : null),
        (nameof(draft.Caveat), PlainProblem("what to bear in mind", draft.Caveat, StatementLimits.Caveat, draft)));

    /// <summary>What must hold of an end that has to be given.</summary>
    internal IEnumerable<FieldProblem> EndProblems(StatementDraft draft, PartialDate? begins) =>
        Found((nameof(draft.EndsOn), DateRule.EndProblem(draft.EndsOn, begins, Today)));

    private DateOnly Today => clock.UkToday();

    private IEnumerable<FieldProblem> DateProblems(StatementDraft draft) => Found(
        (nameof(draft.EffectiveOn), DateRule.EffectiveProblem(draft.EffectiveOn, draft.EffectivePrecision, draft.Stage, Today)),
        (nameof(draft.EndsOn), draft.EndsOn.Length == 0 ? null : DateRule.EndProblem(draft.EndsOn, Begins(draft), Today)));

    internal static PartialDate? Begins(StatementDraft draft) => PartialDate.TryParse(draft.EffectiveOn, DatePrecision.Find(draft.EffectivePrecision));

    private static string? CodeProblem(StatementProperty? property, string code) => property?.Words switch
    {
        null => null,
        [] => code.Length > 0 ? $"There are no words to choose from for: {property.Label}" : null,
        var words => words.All(word => word.Code != code) ? $"Choose one of the words for: {property.Label}" : null,
    };

    private static string? ValueProblem(StatementProperty? property, StatementDraft draft) => draft.Value switch
    {
        _ when string.IsNullOrWhiteSpace(draft.Value) => "Say it in words",
        _ when PlainProblem("what is said", draft.Value, StatementLimits.Value, draft) is { } problem => problem,
        _ when property == StatementProperty.LeadPost && PersonName.SeemsIn(draft.Value) =>
            "Is this a person’s name? Give the title of the post only, such as “Head of Procurement”. If it is a title, write it in small letters",
        _ => null,
    };

    private static string? QuoteProblem(StatementDraft draft) =>
        PlainProblem("the quote", draft.Quote, StatementLimits.Quote, draft)
        ?? (TextRule.Words(draft.Quote) > StatementLimits.QuoteWords
            ? $"Shorten the quote to {StatementLimits.QuoteWords} words or fewer: it has {TextRule.Words(draft.Quote)}"
            : null);

    /// <summary>Text that may be published: it must not lead to one person.</summary>
    private static string? PlainProblem(string name, string text, int limit, StatementDraft draft) =>
        TextRule.Problem(name, text, limit)
        ?? PersonalContact.In(text).FirstOrDefault(contact => contact != PersonalContact.Mailbox || !draft.IsSharedMailbox)?.Definition;

    private static IEnumerable<FieldProblem> Found(params IEnumerable<(string Field, string? Message)> checks) =>
        checks.Where(check => check.Message is not null).Select(check => new FieldProblem(check.Field, check.Message!));
}
