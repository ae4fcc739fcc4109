using IcsDirectory.Content;
using IcsDirectory.Survey;
using IcsDirectory.Survey.Answering;
using IcsDirectory.Survey.Running;
using IcsDirectory.Web.Survey;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Survey.Respond;

/// <summary>One topic of a round. What is typed is saved first and looked at afterwards, so that nothing is lost to a mistake.</summary>
public sealed class TopicModel(EnterByLink enter, SaveAnswers save, VersionQuestions versions, CurrentRegister current, TimeProvider clock) : RespondentPage(enter, current, clock)
{
    private readonly CurrentRegister _current = current;
    private readonly Dictionary<string, SaveAnswers.Typed> _typed = [];

    public QuestionnaireSection Section { get; private set; } = null!;

    public QuestionnaireSection? Next { get; private set; }

    /// <summary>Answers that somebody else saved while these were typed.</summary>
    public IReadOnlyList<SaveAnswers.Conflict> Conflicts { get; private set; } = [];

    /// <summary>Whether what was typed is saved though something has to be put right.</summary>
    public bool IsSaved { get; private set; }

    /// <summary>Numbers of the questions' versions that stand in the form, by their ids.</summary>
    public IReadOnlyDictionary<string, int> Versions { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, string section, CancellationToken cancel) =>
        await EnterAsync(id, false, cancel) ?? (Find(section) ? await ShowAsync(StatusCodes.Status200OK, cancel) : NotFound());

    public async Task<IActionResult> OnPostAsync(string id, string section, CancellationToken cancel)
    {
        if (await EnterAsync(id, false, cancel) is { } instead)
        {
            return instead;
        }

        if (!Find(section))
        {
            return NotFound();
        }

        var typed = TypedAnswers.Read(Request.Form, Section.Questions);
        if (typed.Any(each => CheckAnswers.IsTooLongToKeep(each.Answer)))
        {
            return await ShowTypedAsync(typed, null, "", StatusCodes.Status400BadRequest, cancel);
        }

        if (!IsOpen && !IsLate || await save.RunAsync(Round, SystemResponse.Id, typed, cancel) is not { } result)
        {
            ModelState.AddModelError("", "The round takes no more answers. What you typed is not kept: copy it if you need it");
            return await ShowTypedAsync(typed, null, "", StatusCodes.Status409Conflict, cancel);
        }

        if (!result.Conflicts.IsEmpty)
        {
            return await ShowTypedAsync(typed, result, "Somebody else of your system answered the same while you were writing. Their words stand beside yours; change yours as you see fit and save again: that replaces theirs", StatusCodes.Status409Conflict, cancel);
        }

        var onward = Next is null ? $"{Path}/check" : $"{Path}/topics/{Next.Id}";
        return Request.Form["act"] == "list" ? Redirect(Path)
            : Problems(result.To).Any() ? await ShowTypedAsync(typed, result, "", StatusCodes.Status400BadRequest, cancel)
            : Redirect(onward);
    }

    /// <summary>What stands in the form: as it was typed, as it was saved, or what is held already where nothing was written yet.</summary>
    public SaveAnswers.Typed InForm(Question question)
    {
        var saved = AnswerTo(question.Id);
        var shown = IsBegun(question) ? saved : KnownOf(question).Select(known => known.Answer).FirstOrDefault(answer => !answer.IsBlank) ?? saved;
        return _typed.GetValueOrDefault(question.Id) ?? new(shown, SaveAnswers.DigestOf(saved), SaveAnswers.DigestOf(shown));
    }

    public Answer? SavedByAnother(Question question) => Conflicts.FirstOrDefault(conflict => conflict.Typed.QuestionId == question.Id)?.Saved;

    /// <summary>What this directory holds and what the system answered last time, the later first.</summary>
    public IReadOnlyList<KnownAnswer> KnownOf(Question question) => KnownAnswer.Of(question, Round, Subject, _current.Value);

    /// <summary>Names of bodies to pick from.</summary>
    public IEnumerable<string> Bodies => _current.Value.Bodies.Select(body => body.Name).Distinct().Order(StringComparer.Ordinal);

    private bool IsBegun(Question question) => SystemResponse.Answers.Any(row => row.QuestionId == question.Id);

    /// <summary>What has to be put right on this page. A question that these answers do not lead to asks for nothing.</summary>
    private IEnumerable<CheckAnswers.Problem> Problems(Func<string, Answer> answerTo) => CheckAnswers.Shown(Round.Questionnaire, answerTo)
        .Where(question => Section.Questions.Contains(question)).SelectMany(question => CheckAnswers.Run(question, answerTo(question.Id)));

    private bool Find(string id)
    {
        if (Round.Questionnaire.FindSection(id) is not { } section)
        {
            return false;
        }

        (Section, Next) = (section, Round.Questionnaire.Sections.ElementAtOrDefault(Round.Questionnaire.Sections.IndexOf(section) + 1));
        return true;
    }

    /// <param name="result">None where nothing was saved.</param>
    private Task<PageResult> ShowTypedAsync(IReadOnlyList<SaveAnswers.Typed> typed, SaveAnswers.Result? result, string problem, int status, CancellationToken cancel)
    {
        (Conflicts, IsSaved) = (result?.Conflicts ?? [], result is { Conflicts.IsEmpty: true });
        foreach (var question in Section.Questions)
        {
            var before = typed.Single(each => each.Answer.QuestionId == question.Id);
            _typed[question.Id] = result is null ? before : result.After(before);
        }

        foreach (var wrong in Problems(id => _typed.TryGetValue(id, out var inForm) ? inForm.Answer : AnswerTo(id)))
        {
            ModelState.AddModelError(TypedAnswers.Name(Round.Questionnaire.Find(wrong.QuestionId)!, PartOf(wrong.Field)), wrong.Message);
        }

        if (problem.Length > 0)
        {
            ModelState.AddModelError("", problem);
        }

        return ShowAsync(status, cancel);
    }

    private async Task<PageResult> ShowAsync(int status, CancellationToken cancel)
    {
        Versions = await versions.RunAsync(Round, cancel); // nothing of it is saved
        return Show(Section.Title, status);
    }

    private static string PartOf(string field) => field switch
    {
        nameof(Answer.Refusal) => "refusal",
        nameof(Answer.Reason) => "reason",
        nameof(Answer.EvidenceUrl) => "url",
        nameof(Answer.EvidencePage) => "page",
        _ => "",
    };
}
