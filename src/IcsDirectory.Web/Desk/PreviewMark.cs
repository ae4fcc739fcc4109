namespace IcsDirectory.Web.Desk;

/// <summary>Says of a request that it shows a draft, so that the layout can say so too.</summary>
/// <param name="Edit">Where the draft is edited.</param>
public sealed record PreviewMark(string Edit)
{
    public static PreviewMark? Of(HttpContext context) => context.Features.Get<PreviewMark>();
}
