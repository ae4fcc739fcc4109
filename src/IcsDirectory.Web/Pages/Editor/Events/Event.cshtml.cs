using System.Collections.Immutable;
using System.Diagnostics;
using IcsDirectory.Bodies;
using IcsDirectory.Changes;
using IcsDirectory.Content;
using IcsDirectory.Events;
using IcsDirectory.Systems;
using IcsDirectory.Vocabulary;
using IcsDirectory.Web.Accounts;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Editor.Events;

/// <summary>One event, or under the address "new" the next one.</summary>
public sealed class EventModel(ReadEventForm read, SaveEvent save, CurrentRegister current, CurrentActing acting) : PageModel
{
    public const int LongestNote = 200;
    private const string NewSlug = "new";

    [BindProperty(Name = "Input")]
    public TypedEvent Posted { get; set; } = new();

    [BindProperty]
    public string? Version { get; set; }

    [BindProperty]
    public bool Publish { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>ODS codes of bodies to be listed beside the boards.</summary>
    [BindProperty]
    public string? OtherBodies { get; set; }

    /// <summary>Asks for the form again with those bodies, and saves nothing.</summary>
    [BindProperty]
    public bool Show { get; set; }

    public string Slug { get; private set; } = "";

    public EventForm Input { get; private set; } = new();

    /// <summary>As another has saved the event since the form was opened.</summary>
    public EventForm? Other { get; private set; }

    public Guid? Key { get; private set; }

    public bool IsPublished { get; private set; }

    public bool IsSaved { get; private set; }

    public string Heading => Slug == NewSlug ? "Add an event" : $"Event: {(Input.Title.Length > 60 ? Input.Title[..60] + "…" : Input.Title)}";

    public IReadOnlyList<(string Code, string Label)> Sources => [.. current.Value.Sources.Select(source => (source.Id, $"{source.Title} ({source.Publisher})"))];

    public IEnumerable<IntegratedCareSystem> Systems => current.Value.Systems;

    /// <summary>The boards, what is ticked already, and what was asked for by its code.</summary>
    public IEnumerable<Body> Bodies => current.Value.Bodies.Where(body => body.Kind == BodyKind.IntegratedCareBoard || IsAsked(body));

    public string? OtherSource => Other is { } other && other.Source != Input.Source ? current.Value.FindSource(other.Source)?.Title ?? "" : null;

    public string? OtherMembers => Other is { } other && !other.Members.ToHashSet().SetEquals(Input.Members)
        ? string.Join(", ", other.Members.Select(slug => current.Value.FindSystem(slug)?.Name ?? slug))
        : null;

    public IEnumerable<(string What, string Names)> OtherParties => Other is { } other
        ?
        [
            .. Differing("went over whole", other.Predecessors, Input.Predecessors),
            .. Differing("went over in part", other.PartPredecessors, Input.PartPredecessors),
            .. Differing("took over", other.Successors, Input.Successors),
        ]
        : [];

    public string? OtherText(Func<EventForm, string> field) => Other is { } other && field(other) != field(Input) ? field(other) : null;

    public string? OtherWord(Func<EventForm, string> field, IReadOnlyList<Term> terms) =>
        OtherText(field) is { } code ? terms.FirstOrDefault(term => term.Code == code)?.Label ?? "" : null;

    public bool IsWrong(string field) => ModelState.IsWrong(field);

    public IActionResult OnGet([FromRoute] string slug)
    {
        IsSaved = Request.Query["saved"] == "true";
        if (!Place(slug))
        {
            return NotFound();
        }

        Title();
        return Page();
    }

    public IActionResult OnPost([FromRoute] string slug)
    {
        if (!Place(slug))
        {
            return NotFound();
        }

        var seen = Version ?? "";
        Input = Posted.ToForm();
        if (Show)
        {
            Title();
            return Page();
        }

        if (Note is { Length: > LongestNote } || (Note ?? "").Any(char.IsControl))
        {
            ModelState.AddModelError(nameof(Note), $"Say why on one line, in at most {LongestNote} characters");
            return Refuse(StatusCodes.Status400BadRequest);
        }

        using var acts = acting.Begin(EditorActing.Of(User, (Note ?? "").Trim()));
        return Answer(save.Run(new(Input, slug == NewSlug ? null : slug, seen, Publish)));
    }

    private IActionResult Answer(SaveEvent.Outcome outcome)
    {
        switch (outcome)
        {
            case SaveEvent.Outcome.Saved saved:
                return LocalRedirect($"/editor/events/{saved.Slug}?saved=true");
            case SaveEvent.Outcome.Refused refused:
                foreach (var problem in refused.Problems)
                {
                    ModelState.AddModelError(problem.Field.Length > 0 ? $"Input.{problem.Field}" : "", problem.Message);
                }

                return Refuse(StatusCodes.Status400BadRequest);
            case SaveEvent.Outcome.ChangedMeanwhile changed:
                (Other, Version) = (changed.Now, changed.Version);
                ModelState.AddModelError("", "Another editor saved this event meanwhile. Compare what differs, then save again.");
                return Refuse(StatusCodes.Status409Conflict);
            case SaveEvent.Outcome.NotThere:
                return NotFound();
            case var other:
                throw new UnreachableException(other.ToString());
        }
    }

    private PageResult Refuse(int status)
    {
        Title();
        Response.StatusCode = status;
        return Page();
    }

    /// <returns>False when there is no such event.</returns>
    private bool Place(string slug)
    {
        Slug = slug;
        if (slug == NewSlug)
        {
            return true;
        }

        if (read.Run(slug) is not { } stored)
        {
            return false;
        }

        (Input, Key, IsPublished) = (stored.Form, stored.Key, stored.IsPublished);
        Version ??= stored.Version;
        return true;
    }

    private bool IsAsked(Body body) =>
        Input.Predecessors.Contains(body.Slug) || Input.PartPredecessors.Contains(body.Slug) || Input.Successors.Contains(body.Slug)
        || (OtherBodies ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Contains(body.OdsCode, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<(string What, string Names)> Differing(string what, ImmutableArray<string> theirs, ImmutableArray<string> mine) =>
        theirs.ToHashSet().SetEquals(mine) ? [] : [(what, string.Join(", ", theirs.Select(slug => current.Value.FindBody(slug)?.Name ?? slug)))];

    private void Title() => ViewData.SetPage(new PageInfo(Heading) { IsIndexed = false, Breadcrumbs = [new("Events on the desk", "/editor/events")] });
}
