using System.Diagnostics;
using IcsDirectory.Content.Editing;
using IcsDirectory.Web.Desk;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Editor.Content;

/// <summary>The form of one document. It checks the antiforgery token itself, so that what was typed is shown again when it is out
/// of date.</summary>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(LargestBody)]
[RequestFormLimits(ValueCountLimit = MostValues, KeyLengthLimit = 512)]
public sealed class EditModel(ReadDocument read, SaveDocument save, EditBlocks blocks, IAntiforgery antiforgery) : DeskPage
{
    /// <summary>In bytes. The largest document shipped, its national facts, sends about 120 kB.</summary>
    private const int LargestBody = 2 * 1024 * 1024;
    private const int MostValues = 20_000;

    public ReadDocument.View Shown { get; private set; } = null!;

    public TypedDocument Typed { get; private set; } = null!;

    /// <summary>What its editor saw, as a hidden field. Never bound: after a conflict the form has to carry the new one.</summary>
    public string Seen { get; private set; } = "";

    public string Note { get; private set; } = "";

    public string Done { get; private set; } = "";

    public SaveDocument.Outcome.ChangedMeanwhile? Conflicts { get; private set; }

    /// <summary>The types of documents that its pickers suggest.</summary>
    public IReadOnlyList<string> Picked { get; private set; } = [];

    public bool IsWrong(string field) => ModelState.IsWrong(field);

    public IActionResult OnGet(Guid key, string? done)
    {
        if (read.Run(key) is not { } view)
        {
            return NotFound();
        }

        Done = DoneWords.Of(done);
        return view.State.IsTrashed ? Redirect("/editor/content/bin") : Show(view, view.Typed, view.Seen, StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPostAsync(Guid key)
    {
        if (read.Run(key) is not { } view)
        {
            return NotFound();
        }

        var form = Request.Form;
        var (typed, seen, order) = (TypedForm.Read(form, view.Form), $"{form["Seen"]}", $"{form["Do"]}");
        Note = ReadNote(form["Note"]);
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            ModelState.AddModelError("", "This form was open too long, or in another session. Nothing is saved yet and nothing you typed is lost: press the button again.");
            return Show(view, typed, seen, StatusCodes.Status400BadRequest);
        }

        if (order == "look" || blocks.Run(view.Form, typed, order) is not null)
        {
            ModelState.Clear();
            return Show(view, typed, seen, StatusCodes.Status200OK);
        }

        return ModelState.IsValid ? Save(view, typed, seen, order) : Show(view, typed, seen, StatusCodes.Status400BadRequest);
    }

    private IActionResult Save(ReadDocument.View view, TypedDocument typed, string seen, string order)
    {
        switch (save.Run(new(view.Key, typed, seen, TypedForm.Taken(Request.Form), order == "publish", By(Note))))
        {
            case SaveDocument.Outcome.Done:
                var address = $"/editor/content/{view.Key}";
                return Redirect(order switch { "preview" => $"{address}/preview", "publish" => $"{address}?done=published", _ => $"{address}?done=saved" });
            case SaveDocument.Outcome.NotThere:
                return NotFound();
            case SaveDocument.Outcome.Wrong wrong:
                Add(wrong.Problems);
                return Show(view, typed, seen, StatusCodes.Status400BadRequest);
            case SaveDocument.Outcome.ChangedMeanwhile meanwhile:
                Conflicts = meanwhile;
                ModelState.AddModelError("", "Somebody else changed this document while you had it open. Nothing of yours is lost: choose what to keep.");
                var now = read.Run(view.Key) ?? view;
                return Show(now, typed, now.Seen, StatusCodes.Status409Conflict);
            case var other:
                throw new UnreachableException(other.ToString());
        }
    }

    private PageResult Show(ReadDocument.View view, TypedDocument typed, string seen, int status)
    {
        (Shown, Typed, Seen) = (view, Whole(view, typed), seen);
        Picked = [.. view.Form.Fields.Concat(view.Form.Fields.SelectMany(field => field.Blocks).SelectMany(block => block.Fields))
            .Where(field => field.Kind == FieldKind.Document).Select(field => field.Picks).Distinct()];
        SetPage($"Edit {view.Name}", [.. view.Above.Select(above => new Breadcrumb(above.Name, $"/editor/content?parent={above.Key}"))]);
        return Again(status);
    }

    /// <summary>What the form did not send is shown as it is stored.</summary>
    private static TypedDocument Whole(ReadDocument.View view, TypedDocument typed) => new(
        typed.Name,
        view.Form.Fields.Where(field => field.Kind != FieldKind.Blocks)
            .ToDictionary(field => field.Alias, field => typed.Texts.GetValueOrDefault(field.Alias) ?? view.Typed.Texts[field.Alias]),
        view.Form.Fields.Where(field => field.Kind == FieldKind.Blocks)
            .ToDictionary(field => field.Alias, field => typed.Blocks.GetValueOrDefault(field.Alias) ?? view.Typed.Blocks[field.Alias]));
}
