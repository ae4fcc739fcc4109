using IcsDirectory.Mail;
using IcsDirectory.Sources;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Proposals;

/// <summary>The source of what someone says without a document: their word. It is kept as a source of its own that says so, one for
/// each system, kind of person and day, and can be looked up nowhere but here.</summary>
internal static class StaffSource
{
    private const string WordOfStaff = "stated by the system’s own staff, without a document";
    private const string WordOfReader = "stated by a reader who says they work there, which was not checked, without a document";

    /// <summary>Whether its author's word stands for a source.</summary>
    public static bool IsMeant(Proposal proposal, StatementDraft draft) =>
        draft.SourceSlug.Length == 0 && draft.SourceUrl.Length == 0 && (proposal.Door == ProposalDoor.Staff || proposal.WorksThere);

    /// <summary>Names the source. The word of signed-in staff is of medium confidence at most, that of an unknown reader of low.</summary>
    public static StatementDraft Name(StatementDraft draft, Proposal proposal, string systemName, ISiteLinks links)
    {
        var isStaff = proposal.Door == ProposalDoor.Staff;
        var on = UkCalendar.UkDay(proposal.SubmittedAt ?? proposal.CreatedAt);
        var title = isStaff ? $"Statement by staff of {systemName}, {on.InWords()}" : $"Statement by a reader who says they work for {systemName}, {on.InWords()}";
        var caveat = isStaff ? WordOfStaff : WordOfReader;
        return draft with
        {
            SourceTitle = title,
            SourcePublisher = isStaff ? $"{systemName}: staff" : $"A reader, about {systemName}",
            SourceUrl = links.Of($"/sources/{SourceDocuments.SlugOf(title, on.Iso(), _ => false)}"),
            SourcePublishedOn = on.Iso(),
            Confidence = isStaff && draft.Confidence != Confidence.Low.Code ? Confidence.Medium.Code : Confidence.Low.Code,
            Caveat = draft.Caveat.Contains(caveat, StringComparison.Ordinal) ? draft.Caveat : string.Join("; ", new[] { draft.Caveat, caveat }.Where(part => part.Length > 0)),
        };
    }
}
