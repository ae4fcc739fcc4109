using System.Collections.Immutable;
using IcsDirectory.Statements;
using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Survey.Answering;

/// <summary>What is known already of what a question asks of a system.</summary>
/// <param name="Answer">As it can stand in the form; blank where the words that are offered do not have it.</param>
/// <param name="Words">What is known, and from where: as in "We hold: Dedicated lead, reported May 2022; source: …".</param>
/// <param name="IsHeld">Whether the record says so; otherwise the system did, in an earlier round.</param>
public sealed record KnownAnswer(Answer Answer, string Words, bool IsHeld)
{
    /// <summary>From the record and from the system's last answer, the later first. Date, stage, scope and words come from where the
    /// word beside them does: those of one model say nothing of another.</summary>
    /// <param name="round">In which the question is asked now.</param>
    public static ImmutableArray<KnownAnswer> Of(Question question, SurveyRound round, IntegratedCareSystem system, Register register)
    {
        (DateOnly On, KnownAnswer Known)?[] found = [LastAnswer(question, round, system, register), Held(question, round.Questionnaire, system)];
        var known = found.OfType<(DateOnly On, KnownAnswer Known)>().OrderByDescending(each => each.On).Select(each => each.Known);
        return question.Part == AnswerPart.Value || round.Questionnaire.Questions.FirstOrDefault(other => other.Property == question.Property && other.Part == AnswerPart.Value) is not { } word
            || Of(word, round, system, register) is not [var beside, ..]
                ? [.. known] : [.. known.Where(each => each.IsHeld == beside.IsHeld)];
    }

    /// <summary>As it was published.</summary>
    private static (DateOnly, KnownAnswer)? LastAnswer(Question question, SurveyRound round, IntegratedCareSystem system, Register register)
    {
        var (earlier, response, asked) = register.Rounds.Where(other => other.Slug != round.Slug && other.Published is not null)
            .Select(other => (Round: other, Response: other.Published!.Responses.FirstOrDefault(r => r.SystemSlug == system.Slug), Asked: other.Published.Questionnaire.Find(question.Id)))
            .Where(found => found.Asked is not null && found.Response?.AnswerTo(question.Id) is { IsBlank: false, Refusal: null })
            .OrderByDescending(found => found.Round.Published!.ClosedAt).FirstOrDefault();
        if (response is null)
        {
            return null;
        }

        var answer = response.AnswerTo(question.Id);
        var on = UkCalendar.UkDay(response.SentAt ?? earlier.Published!.ClosedAt);
        return (on, new(Fitting(question, answer.Values), $"Your answer to “{earlier.Title}” was: {AnswerWording.Words(asked!, answer)} ({on.InWords()})", IsHeld: false));
    }

    /// <summary>Of several statements about one property, each question about it gets one. Context helps to read the rest: it
    /// answers no question.</summary>
    private static (DateOnly, KnownAnswer)? Held(Question question, Questionnaire questionnaire, IntegratedCareSystem system)
    {
        var alike = questionnaire.Questions.Where(other => other.Property == question.Property && other.Part == question.Part && question.Part == AnswerPart.Value).ToList();
        var held = question.Property is null || question.Property == StatementProperty.Context ? null
            : system.Statements.Where(s => s.WithdrawnAt is null && s.EndsOn is null && s.Property == question.Property)
                .OrderByDescending(s => s.EffectiveOn.Last).ElementAtOrDefault(Math.Max(0, alike.FindIndex(other => other.Id == question.Id)));
        return held is null || Part(question, held) is not { Words.Length: > 0 } part ? null
            : (held.EffectiveOn.Last ?? held.RecordedOn, new(Fitting(question, part.Values), $"We hold: {part.Words}. {held.EffectiveInWords()}; source: {held.Source.Publisher}", IsHeld: true));
    }

    private static (ImmutableArray<string> Values, string Words)? Part(Question question, Statement held) => question.Part.Code switch
    {
        "value" => ([question.Type.HasChoices ? held.Code : held.Value], held.Headline()),
        "words" => ([held.Value], held.Detail()),
        "since" when held.EffectiveOn != held.Source.PublishedOn && !held.EffectiveOn.IsUndated => ([held.EffectiveOn.InWords], held.EffectiveOn.InWords), // else it is the day of a report
        "stage" when held.Stage != Stage.NotStated => ([held.Stage.Code], held.Stage.Label),
        "scope" => ([.. held.Scope.Split(", ").SelectMany(part => question.Choices.Where(choice => choice.Label == part).Select(choice => choice.Code))], held.ScopeInWords()),
        _ => null,
    };

    /// <summary>Blank where it could not be sent as it is.</summary>
    private static Answer Fitting(Question question, ImmutableArray<string> values)
    {
        var answer = new Answer(question.Id, question.Type.HasChoices ? [.. values.Where(value => question.FindChoice(value) is not null)] : values);
        return CheckAnswers.Run(question, answer).Any() ? Answer.Blank(question.Id) : answer;
    }
}
