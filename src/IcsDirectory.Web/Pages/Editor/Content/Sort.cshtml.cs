using System.Globalization;
using IcsDirectory.Content.Editing;
using IcsDirectory.Web.Desk;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.Content;

/// <summary>The order of the documents below one, or at the root.</summary>
public sealed class SortModel(SortChildren sort) : DeskPage
{
    private const int LargestPlace = 100_000;

    [BindProperty(SupportsGet = true)] public Guid? Parent { get; set; }

    public string? Above { get; private set; }

    public IReadOnlyList<SortChildren.Child> Rows { get; private set; } = [];

    public IActionResult OnGet() => Show(StatusCodes.Status200OK);

    public IActionResult OnPost()
    {
        var places = new Dictionary<Guid, int>();
        foreach (var child in sort.Children(Parent) ?? [])
        {
            var typed = TypedFor(child.Key, 0);
            if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place <= LargestPlace)
            {
                places[child.Key] = place;
            }
            else if (typed.Length > 0)
            {
                ModelState.AddModelError("", $"Place of “{child.Name}”: write a whole number, in digits.");
            }
        }

        return ModelState.IsValid
            ? Answer(sort.Run(new(Parent, places, By())), _ => $"/editor/content?parent={Parent}&done=sorted", Show)
            : Show(StatusCodes.Status400BadRequest);
    }

    /// <summary>What was typed for a document, or where it stands.</summary>
    public string TypedFor(Guid key, int place) => Request.HasFormContentType && Request.Form.TryGetValue($"Places[{key}]", out var typed)
        ? typed.ToString().Trim()
        : place.ToString(CultureInfo.InvariantCulture);

    private IActionResult Show(int status)
    {
        if (sort.Children(Parent) is not { } children)
        {
            return NotFound();
        }

        (Rows, Above) = (children, sort.NameOf(Parent));
        SetPage("Sort documents", [.. Above is { } above ? [new Breadcrumb(above, $"/editor/content?parent={Parent}")] : Array.Empty<Breadcrumb>()]);
        return Again(status);
    }
}
