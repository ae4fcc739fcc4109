using System.Diagnostics;
using System.Globalization;
using IcsDirectory.Accounts;
using IcsDirectory.Changes;
using IcsDirectory.Sources;
using IcsDirectory.Time;
using IcsDirectory.Web.Accounts;
using IcsDirectory.Web.Hosting;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Editor.Sources;

[RequestSizeLimit(ArchivedCopy.Largest + KestrelLimits.LargestBody)]
public sealed class SourceModel(ReadLibrarySource read, AddArchivedCopy add, CurrentActing acting, TimeProvider clock) : PageModel
{
    public ReadLibrarySource.View Shown { get; private set; } = null!;

    [BindProperty]
    public IFormFile? Copy { get; set; }

    [BindProperty]
    public string? TakenOn { get; set; }

    /// <summary>Whether a copy has just been kept.</summary>
    public bool IsAdded { get; private set; }

    public bool MayTakeOut => User.IsInRole(AccountRole.Administrator.Code);

    public bool IsWrong(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0;

    public string KindOf(SourceUse use) => use.Type switch
    {
        "system" => "system: statements",
        "settings" => "facts about the nation",
        "surveyRound" => "survey round",
        _ => use.Type,
    };

    public IActionResult OnGet([FromRoute] string slug)
    {
        (TakenOn, IsAdded) = (clock.UkToday().Iso(), Request.Query["kept"] == "true");
        return Show(slug);
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string slug, CancellationToken cancel)
    {
        if (read.Run(slug) is not { } source)
        {
            return NotFound();
        }

        if (Copy is null)
        {
            return Refuse(slug, nameof(Copy), "Choose a file");
        }

        if (!DateOnly.TryParseExact(TakenOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Refuse(slug, nameof(TakenOn), "Enter the day on which the copy was taken, as year, month and day: 2022-05-10");
        }

        using var acts = acting.Begin(EditorActing.Of(User, ""));
        return await add.RunAsync(new(source.Key, await BytesAsync(Copy, cancel), day), cancel) switch
        {
            AddArchivedCopy.Outcome.Added => LocalRedirect($"/editor/sources/{slug}?kept=true"),
            AddArchivedCopy.Outcome.Refused refused => Refuse(slug, refused.Field == nameof(TakenOn) ? nameof(TakenOn) : nameof(Copy), refused.Why),
            AddArchivedCopy.Outcome.NotThere => NotFound(),
            var other => throw new UnreachableException(other.ToString()),
        };
    }

    /// <remarks>One byte more than is allowed tells that a file is too large.</remarks>
    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancel)
    {
        var bytes = new byte[(int)Math.Min(file.Length, ArchivedCopy.Largest + 1)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }

    private IActionResult Refuse(string slug, string field, string message)
    {
        ModelState.AddModelError(field, message);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(slug);
    }

    private IActionResult Show(string slug)
    {
        if (read.Run(slug) is not { } source)
        {
            return NotFound();
        }

        Shown = source;
        ViewData.SetPage(new PageInfo($"Source in the library: {ShortTitle(source.Title)}") { IsIndexed = false, Breadcrumbs = [new("Source library", "/editor/sources")] });
        return Page();
    }

    /// <summary>Cut at a word: some documents have titles of several lines.</summary>
    internal static string ShortTitle(string title)
    {
        const int Longest = 60;
        return title.Length <= Longest ? title : title[..(title.LastIndexOf(' ', Longest) is var word and > 0 ? word : Longest)] + "…";
    }
}
