using IcsDirectory.Content;
using IcsDirectory.Proposals.Rules;
using IcsDirectory.Survey.Answering;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Survey.Respond;

/// <summary>Asks for the code that is sent to the mailbox of the link: whoever was passed a link shows that somebody there agrees.</summary>
public sealed class CodeModel(EnterByLink enter, CurrentRegister current, TimeProvider clock) : RespondentPage(enter, current, clock)
{
    private const string Title = "Show the code from the mailbox";

    /// <summary>In characters: what a code may have around it when it is copied.</summary>
    private const int LongestTyped = 20;

    [BindProperty]
    public string? Code { get; set; }

    public bool IsSent => Entered.Browser.CodeSentAt is not null;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) => await EnterAsync(id, true, cancel) ?? Show(Title);

    public async Task<IActionResult> OnPostSendAsync(string id, CancellationToken cancel)
    {
        if (await EnterAsync(id, true, cancel) is { } instead)
        {
            return instead;
        }

        if (await Enter.SendCodeAsync(Entered, cancel))
        {
            return Redirect($"{Path}/code");
        }

        ModelState.AddModelError("", "A code was sent to the mailbox less than a minute ago, for this browser or another that has the link. Wait a little before you ask for another");
        return Show(Title, StatusCodes.Status400BadRequest);
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancel)
    {
        if (await EnterAsync(id, true, cancel) is { } instead)
        {
            return instead;
        }

        if (await Enter.ConfirmAsync(Entered, Code is { Length: <= LongestTyped } ? TextRule.OneLine(Code) : "", cancel))
        {
            return Redirect(Path);
        }

        ModelState.AddModelError(nameof(Code), "That is not the code that was sent last, or it is too old. After five wrong codes ask for another");
        return Show(Title, StatusCodes.Status400BadRequest);
    }
}
