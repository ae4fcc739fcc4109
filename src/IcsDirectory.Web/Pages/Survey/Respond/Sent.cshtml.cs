using IcsDirectory.Content;
using IcsDirectory.Survey.Answering;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Survey.Respond;

/// <summary>That the answers were sent, with their reference.</summary>
public sealed class SentModel(EnterByLink enter, CurrentRegister current, TimeProvider clock) : RespondentPage(enter, current, clock)
{
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) =>
        await EnterAsync(id, false, cancel) ?? (SystemResponse.SentAt is null ? Redirect(Path) : Show("The answers are sent"));
}
