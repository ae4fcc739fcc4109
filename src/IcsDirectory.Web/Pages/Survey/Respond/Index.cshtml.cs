using IcsDirectory.Content;
using IcsDirectory.Survey;
using IcsDirectory.Survey.Answering;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Survey.Respond;

/// <summary>The topics of a round, and how far each is.</summary>
public sealed class IndexModel(EnterByLink enter, StopReminders stop, AddReply reply, CurrentRegister current, TimeProvider clock) : RespondentPage(enter, current, clock)
{
    public bool CanReply => reply.IsOpen(Round, SystemResponse);

    public bool MayBeReminded => Entered.Link.DeclinedAt is null;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) => await EnterAsync(id, false, cancel) ?? Show($"{Round.Title}: {Subject.Name}");

    public async Task<IActionResult> OnPostStopRemindersAsync(string id, CancellationToken cancel)
    {
        if (await EnterAsync(id, false, cancel) is { } instead)
        {
            return instead;
        }

        await stop.RunAsync(SystemResponse.Id, Entered.Link.Recipient, cancel);
        return Redirect(Path);
    }

    public string StateOf(QuestionnaireSection section)
    {
        var shown = CheckAnswers.Shown(Round.Questionnaire, AnswerTo).Where(section.Questions.Contains).ToList();
        var answered = shown.Count(question => !AnswerTo(question.Id).IsBlank);
        return shown.SelectMany(question => CheckAnswers.Run(question, AnswerTo(question.Id))).Any() ? answered == 0 ? "To do" : "Something to put right"
            : answered == shown.Count ? "Done" : answered == 0 ? "Not begun" : $"{answered} of {shown.Count} answered";
    }
}
