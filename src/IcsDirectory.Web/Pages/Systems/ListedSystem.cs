using IcsDirectory.Systems;
using IcsDirectory.Web.Queries;

namespace IcsDirectory.Web.Pages.Systems;

/// <summary>A row of the list with its links.</summary>
public sealed record ListedSystem(ListSystems.Row Row, AsAtChoice AsAt)
{
    public IntegratedCareSystem Subject => Row.Shown.Subject;

    public string Href => RecordAddress.Of(Subject.Slug, AsAt);

    public string CompareHref => $"/compare?systems={Subject.Slug}{(AsAt.Query.Length > 0 ? "&" : "")}{AsAt.Query}";

    public string TellUsHref => PublicPath.OfUpdate(Subject.Slug);
}
