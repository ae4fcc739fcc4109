using IcsDirectory.Content;
using IcsDirectory.Proposals.Rules;
using IcsDirectory.Survey;
using IcsDirectory.Survey.Answering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Survey.Respond;

/// <summary>All answers as they would be sent, and the declaration that makes them the system's.</summary>
public sealed class CheckModel(EnterByLink enter, SendResponse send, CurrentRegister current, TimeProvider clock) : RespondentPage(enter, current, clock)
{
    private const string Title = "Check the answers and send them";

    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public string? DeclaredBy { get; set; }

    [BindProperty]
    public string? LateReason { get; set; }

    [BindProperty]
    public string? CopyTo { get; set; }

    /// <summary>What has to be put right before they can be sent.</summary>
    public IReadOnlyList<CheckAnswers.Problem> Problems { get; private set; } = [];

    public bool IsChanged { get; private set; }

    public string Digest => SendResponse.DigestOf(SendResponse.Answers(SystemResponse, Round.Questionnaire));

    public IReadOnlyList<(QuestionnaireSection Section, IReadOnlyList<Question> Questions)> Shown
    {
        get
        {
            var shown = CheckAnswers.Shown(Round.Questionnaire, AnswerTo).ToHashSet();
            return [.. Round.Questionnaire.Sections.Select(section => (section, (IReadOnlyList<Question>)[.. section.Questions.Where(shown.Contains)]))];
        }
    }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) => await EnterAsync(id, false, cancel) ?? ShowAnswers(StatusCodes.Status200OK);

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancel)
    {
        if (await EnterAsync(id, false, cancel) is { } instead)
        {
            return instead;
        }

        switch (await send.RunAsync(new(SystemResponse.Id, Entered.Link.Recipient, Seen ?? "", TextRule.OneLine(DeclaredBy), TextRule.OneLine(LateReason), TextRule.OneLine(CopyTo)), cancel))
        {
            case SendResponse.Outcome.Done:
                return Redirect($"{Path}/sent");
            case SendResponse.Outcome.Wrong wrong:
                foreach (var own in wrong.Problems.Where(problem => problem.QuestionId.Length == 0))
                {
                    ModelState.AddModelError(own.Field, own.Message);
                }

                return ShowAnswers(StatusCodes.Status400BadRequest);
            case SendResponse.Outcome.ChangedMeanwhile:
                IsChanged = true;
                await EnterAsync(id, false, cancel);
                return ShowAnswers(StatusCodes.Status409Conflict);
            default:
                ModelState.AddModelError("", "The round takes no more answers");
                return ShowAnswers(StatusCodes.Status409Conflict);
        }
    }

    public string SectionOf(string questionId) => Round.Questionnaire.Sections.First(section => section.Questions.Any(q => q.Id == questionId)).Id;

    public static string AnchorOf(string questionId) => $"question-{questionId}";

    private PageResult ShowAnswers(int status)
    {
        Problems = [.. CheckAnswers.Run(Round.Questionnaire, AnswerTo)];
        return Show(Title, status);
    }
}
