using IcsDirectory.Proposals;

namespace IcsDirectory.Web.Proposals;

/// <summary>What <c>_ProposalList</c> shows: some proposals of a system's staff, below a heading. Nothing where there are none.</summary>
public sealed record StaffList(string Heading, string SystemSlug, IReadOnlyList<ListStaffWork.Row> Rows)
{
    /// <summary>A draft is opened to be written on; what was sent, to be read.</summary>
    public string PathOf(ListStaffWork.Row row) => row.State == ProposalState.Draft
        ? $"/staff/systems/{SystemSlug}/propose/{row.Reference}"
        : $"/staff/systems/{SystemSlug}/proposals/{row.Reference}";

    public static string AboutOf(ListStaffWork.Row row)
    {
        var about = row.About.Select(draft => DraftField.All(draft)[0].Value).Where(label => label.Length > 0).Distinct().ToList();
        return about.Count == 0 ? "Nothing yet" : string.Join(", ", about);
    }
}
