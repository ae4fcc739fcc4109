using IcsDirectory.Survey;
using IcsDirectory.Survey.Running;
using IcsDirectory.Vocabulary;
using IcsDirectory.Web.Accounts;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Editor.Rounds;

/// <summary>One round while it runs: opening, chasing, reading, closing and publishing.</summary>
public sealed class RoundModel(
    ReadRunningRound read, OpenRound open, CloseRound close, ClearAnswer clear, PublishRound publish, ProposeAnswers propose, SchedulePublication schedule) : PageModel
{
    [BindProperty]
    public PublicationInput Publication { get; set; } = new();

    [BindProperty]
    public string? ArticleKey { get; set; }

    /// <summary>Name of the article that goes with the results; none where none does.</summary>
    public string? Article { get; private set; }

    public IReadOnlyList<(string Value, string Text)> Articles { get; private set; } = [];

    public IReadOnlyList<ReadRunningRound.Row> ToChase => [.. Shown.Rows.Where(row => row.Response.State.Waits || row.Response.State == ResponseState.NotAsked)];

    public ReadRunningRound.View Shown { get; private set; } = null!;

    public IEnumerable<(ResponseState State, int Count)> States => ResponseState.All.Select(state => (state, Shown.Rows.Count(row => row.Response.State == state)));

    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, CancellationToken cancel) => await ShowAsync(slug, StatusCodes.Status200OK, cancel);

    public async Task<IActionResult> OnPostOpenAsync([FromRoute] string slug, CancellationToken cancel) => await open.RunAsync(slug, EditorActing.Of(User, ""), cancel) switch
    {
        OpenRound.Outcome.Done => Back(slug),
        OpenRound.Outcome.NoSuchRound => NotFound(),
        OpenRound.Outcome.NotReady => await RefuseAsync(slug, "Publish its questions and the times at which it opens and closes first; the closing time must be still to come", cancel),
        _ => await RefuseAsync(slug, "It is open already", cancel),
    };

    public async Task<IActionResult> OnPostCloseAsync([FromRoute] string slug, CancellationToken cancel) =>
        await close.RunAsync(slug, EditorActing.Of(User, ""), cancel) is { } problem ? await RefuseAsync(slug, problem, cancel) : Back(slug);

    public async Task<IActionResult> OnPostClearAsync([FromRoute] string slug, [FromForm] int response, [FromForm] string? question, [FromForm] string? digest, CancellationToken cancel) =>
        await clear.RunAsync(response, question ?? "", digest ?? "", EditorActing.Of(User, ""), cancel)
            ? LocalRedirect($"/editor/rounds/{slug}#to-read") : await RefuseAsync(slug, "The system has sent other words meanwhile: read them below", cancel);

    public async Task<IActionResult> OnPostPublishAsync([FromRoute] string slug, CancellationToken cancel) =>
        publish.Run(slug, EditorActing.Of(User, "")) is { } problem ? await RefuseAsync(slug, problem, cancel) : Back(slug);

    public async Task<IActionResult> OnPostProposeAsync([FromRoute] string slug, CancellationToken cancel)
    {
        await propose.RunAsync(slug, EditorActing.Of(User, ""), cancel);
        return Back(slug);
    }

    public async Task<IActionResult> OnPostScheduleAsync([FromRoute] string slug, CancellationToken cancel)
    {
        var at = Publication.Embargo(ModelState);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(slug, StatusCodes.Status400BadRequest, cancel);
        }

        Guid? article = Guid.TryParse(ArticleKey, out var key) ? key : null;
        return await schedule.RunAsync(slug, at, article, cancel) is { } problem ? await RefuseAsync(slug, problem, cancel) : Back(slug);
    }

    public static string DigestOf(Answer answer) => ClearedAnswers.DigestOf(answer);

    private LocalRedirectResult Back(string slug) => LocalRedirect($"/editor/rounds/{slug}");

    private async Task<IActionResult> RefuseAsync(string slug, string problem, CancellationToken cancel)
    {
        ModelState.AddModelError("", problem);
        return await ShowAsync(slug, StatusCodes.Status400BadRequest, cancel);
    }

    private async Task<IActionResult> ShowAsync(string slug, int status, CancellationToken cancel)
    {
        if (await read.RunAsync(slug, cancel) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        var articles = schedule.Articles().Select(document => (Value: $"{document.Key}", Text: document.Name ?? "")).ToList();
        Articles = [("", "None"), .. articles];
        Article = articles.Find(article => article.Value == $"{shown.Running?.ArticleKey}").Text;
        ArticleKey ??= $"{shown.Running?.ArticleKey}";
        Response.StatusCode = status;
        ViewData.SetPage(new PageInfo($"Run {shown.Round.Title}") { IsIndexed = false, Breadcrumbs = [new("Survey rounds", "/editor/rounds")] });
        return Page();
    }
}
