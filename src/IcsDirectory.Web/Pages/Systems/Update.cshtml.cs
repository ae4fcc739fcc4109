using System.Diagnostics;
using System.Globalization;
using IcsDirectory.Content;
using IcsDirectory.Proposals;
using IcsDirectory.Systems;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Proposals;
using IcsDirectory.Web.RateLimits;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace IcsDirectory.Web.Pages.Systems;

/// <summary>Anyone says what is wrong or missing in a system's record, without an account.</summary>
[EnableRateLimiting(ProposalLimit.Policy)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class UpdateModel(
    CurrentRegister current, SendPublicProposal send, FormClock formClock, ProposalLimit limit) : PageModel
{
    private const string Send = "send";

    [BindProperty]
    public UpdateForm Input { get; set; } = new();

    /// <summary>The button: <c>send</c>, <c>add</c>, or <c>remove-0</c> and so on.</summary>
    [BindProperty(Name = "act")]
    public string? Act { get; set; }

    public IntegratedCareSystem Subject { get; private set; } = null!;

    /// <summary>Whether the reader came from a statement that has been withdrawn.</summary>
    public bool IsFactWithdrawn { get; private set; }

    public ProposalFields Fields => new(nameof(Input), Input, Subject);

    public IActionResult OnGet(string slug, string? fact, string? property)
    {
        if (current.Value.FindSystem(slug) is not { } system || !IsKnown(system, fact))
        {
            return NotFound();
        }

        var about = !string.IsNullOrEmpty(fact) ? ProposalForm.Begin(system, ProposalForm.AboutFact(fact)) : ProposalForm.Begin(system, $"property:{property}");
        IsFactWithdrawn = about is null && !string.IsNullOrEmpty(fact);
        Input.Changes = about is null ? [] : [about];
        return Show(system, StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (current.Value.FindSystem(slug) is not { } system || !Input.IsAbout(system))
        {
            return NotFound();
        }

        switch (Act ?? Send)
        {
            case "add":
                var isAdded = Input.Add(system);
                ModelState.Clear();
                return isAdded ? Show(system, StatusCodes.Status200OK) : Refuse(system, nameof(Input.AddAbout), "Choose what the other change is about");
            case { } act when act.StartsWith("remove-", StringComparison.Ordinal):
                Input.Remove(act);
                ModelState.Clear();
                return Show(system, StatusCodes.Status200OK);
            default:
                ModelState.Clear();
                return SuspicionOf() is { } suspicion ? Refuse(system, "", suspicion) : await SendAsync(system, cancel);
        }
    }

    private static bool IsKnown(IntegratedCareSystem system, string? fact) => string.IsNullOrEmpty(fact) || system.Statements.Any(s => s.Id == fact);

    /// <summary>Nothing is lost when a person is taken for a program: the form comes back as it was.</summary>
    private string? SuspicionOf()
    {
        if (string.IsNullOrEmpty(Input.Website))
        {
            return formClock.Problem(Input.Begun);
        }

        Input.Website = null;
        return "A box was filled in that people do not see, as programs do. It is empty now: look the form over and send it again";
    }

    private async Task<IActionResult> SendAsync(IntegratedCareSystem system, CancellationToken cancel)
    {
        if (limit.Wait() is { } wait)
        {
            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var outcome = await send.RunAsync(new(system.Slug, Input.ToInput(system), (Input.ReplyAddress ?? "").Trim().ToLowerInvariant()), cancel);
        return outcome switch
        {
            SendPublicProposal.Outcome.Sent sent => Redirect($"/systems/update/sent/{sent.Reference}"),
            SendPublicProposal.Outcome.NotRight not => Refuse(system, not.Problems),
            SendPublicProposal.Outcome.NoSuchSystem => NotFound(),
            var other => throw new UnreachableException(other.ToString()),
        };
    }

    private PageResult Refuse(IntegratedCareSystem system, IEnumerable<ProposalProblem> problems)
    {
        foreach (var problem in problems)
        {
            ModelState.AddModelError(ProposalForm.FieldOf(problem, nameof(Input)), problem.Message);
        }

        return Show(system, StatusCodes.Status400BadRequest);
    }

    private PageResult Refuse(IntegratedCareSystem system, string field, string message)
    {
        ModelState.AddModelError(field.Length == 0 ? "" : $"{nameof(Input)}.{field}", message);
        return Show(system, StatusCodes.Status400BadRequest);
    }

    private PageResult Show(IntegratedCareSystem system, int status)
    {
        (Subject, Response.StatusCode) = (system, status);
        Input.Begun = formClock.Again(Input.Begun);
        ViewData.SetPage(new PageInfo($"{(ModelState.IsValid ? "" : "Error: ")}Tell us about {system.NameInSentence}")
        {
            IsIndexed = false,
            Breadcrumbs = [new("Systems", "/systems"), new(system.Name, PublicPath.Of(system))],
        });
        return Page();
    }
}
