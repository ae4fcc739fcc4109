using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Proposals.Rules;
using IcsDirectory.Survey;
using IcsDirectory.Survey.Answering;
using IcsDirectory.Survey.Running;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Survey.Respond;

/// <summary>The right of reply: what will be published of a system, and its own words beside it.</summary>
public sealed class ReplyModel(EnterByLink enter, AddReply reply, CompileRound compile, DirectoryDb db, CurrentRegister current, TimeProvider clock) : RespondentPage(enter, current, clock)
{
    private const string Title = "What will be said of your system";

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>As it would be published now.</summary>
    public PublishedResponse Shown => compile.Run(db, Round)!.Responses.Single(response => response.SystemSlug == Subject.Slug);

    public bool CanReply => reply.IsOpen(Round, SystemResponse);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (await EnterAsync(id, false, cancel) is { } instead)
        {
            return instead;
        }

        Text = SystemResponse.Reply;
        return SystemResponse.State.Waits ? NotFound() : Show(Title);
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancel)
    {
        if (await EnterAsync(id, false, cancel) is { } instead)
        {
            return instead;
        }

        if (await reply.RunAsync(SystemResponse.Id, TextRule.Lines(Text), cancel) is not { } problem)
        {
            return Redirect($"{Path}/reply");
        }

        ModelState.AddModelError(nameof(Text), problem);
        return SystemResponse.State.Waits ? NotFound() : Show(Title, StatusCodes.Status400BadRequest);
    }
}
