using IcsDirectory.Mail;
using IcsDirectory.Proposals.Rules;
using IcsDirectory.Statements;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Proposals;

/// <summary>What the author of a proposal is told, in plain text.</summary>
internal static class DecisionMail
{
    private const int LongestValue = 200;

    public static string Subject(Proposal proposal) => proposal.State == ProposalState.Asked
        ? $"A question about {What(proposal)} {proposal.Reference}"
        : $"{What(proposal).Capitalised()} {proposal.Reference} {(IsOfSurvey(proposal) ? "were" : "was")} decided";

    public static string Body(Proposal proposal, string systemName, ISiteLinks links)
    {
        var changes = proposal.Changes.OrderBy(change => change.Id).Select(change => Describe(change, proposal, links));
        return $"""
            This is about {What(proposal)} {proposal.Reference} on {systemName} to the ICS Procurement Directory.

            {string.Join("\n\n", changes)}

            The record: {links.Of(PublicPath.OfSystem(proposal.SystemSlug))}

            The directory is independent. It is not an NHS or government website.
            """.ReplaceLineEndings("\n");
    }

    private static string What(Proposal proposal) => IsOfSurvey(proposal) ? "your survey answers, as proposal" : "your proposal";

    private static bool IsOfSurvey(Proposal proposal) => proposal.Door == ProposalDoor.SurveyResponse;

    private static string Describe(ProposedChange change, Proposal proposal, ISiteLinks links)
    {
        var what = StatementProperty.Find(change.Draft.Property)?.Label ?? "A statement";
        var value = TextRule.OneLine(change.Draft.Value);
        var said = value.Length == 0 ? "" : $": {(value.Length > LongestValue ? value[..LongestValue] + "…" : value)}";
        var link = change.PublishedStatementId.Length == 0 ? "" : $"\n  {links.Of($"{PublicPath.OfSystem(proposal.SystemSlug)}/facts/{change.PublishedStatementId}")}";
        return $"{change.Kind.Label}. {what.Capitalised()}{said}\n  {Decision(change)}{link}";
    }

    private static string Decision(ProposedChange change) => change switch
    {
        { Decision.IsAccepted: true, PublishedAt: null, EmbargoedUntil: { } until } =>
            $"{change.Decision.Label}. It will be published on {UkCalendar.UkDay(until).InWords()}.",
        { Reason.Length: > 0 } => $"{change.Decision.Label}. {change.Reason}",
        _ => $"{change.Decision.Label}. {change.Decision.Definition}",
    };
}
