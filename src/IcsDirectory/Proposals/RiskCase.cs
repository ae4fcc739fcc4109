using IcsDirectory.Statements;
using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Proposals;

/// <summary>What the rules of risk look at.</summary>
/// <param name="About">None where the system is not published.</param>
/// <param name="IsFirst">Whether nothing was sent before from the same account or reply address; true where it has neither.</param>
/// <param name="ChangesThatDay">Changes proposed for the system on the UK day on which this one was sent, its own included.</param>
public sealed record RiskCase(Proposal Proposal, IntegratedCareSystem? About, bool IsFirst, int ChangesThatDay, AsAt Today)
{
    /// <summary>The statements that it would change.</summary>
    internal IEnumerable<Statement> Targets =>
        About?.Statements.Where(statement => Proposal.Changes.Any(change => change.Kind.HasTarget && change.StatementId == statement.Id)) ?? [];

    internal IEnumerable<StatementDraft> New => Proposal.Changes.Where(change => change.Kind.BringsStatement).Select(change => change.Draft);

    internal bool Touches(params ReadOnlySpan<StatementProperty> properties)
    {
        var codes = New.Select(draft => draft.Property).Concat(Targets.Select(statement => statement.Property.Code)).ToHashSet();
        foreach (var property in properties)
        {
            if (codes.Contains(property.Code))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A statement about the present that stands with high confidence, and that the proposal changes or contradicts.</summary>
    internal bool ContradictsHighConfidence =>
        Targets.Any(IsTrusted)
        || New.Any(draft => draft.Code.Length > 0 && About?.Statements.Any(statement => statement.Property.Code == draft.Property && statement.Code != draft.Code && IsTrusted(statement)) == true);

    private bool IsTrusted(Statement statement) => statement.Confidence == Confidence.High && statement.IsInForce(Today);

    /// <summary>A source on a host that is neither the website of the system or its board, nor above or below it.</summary>
    internal bool HasForeignSource => New.Select(draft => WebAddress.TryParse(draft.SourceUrl)).OfType<Uri>().Any(source => !Websites.Any(site => IsSameSite(site, Host(source))));

    private IEnumerable<string> Websites =>
        About is null ? [] : new[] { About.Website, About.Board.Website }.Where(text => text.Length > 0).Select(WebAddress.OfSite).OfType<Uri>().Select(Host);

    private static string Host(Uri url) => url.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.IdnHost[4..] : url.IdnHost;

    private static bool IsSameSite(string site, string host) =>
        site.Equals(host, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith($".{site}", StringComparison.OrdinalIgnoreCase)
        || site.EndsWith($".{host}", StringComparison.OrdinalIgnoreCase);
}
