using IcsDirectory.Survey;
using IcsDirectory.Systems;

namespace IcsDirectory.Web.Pages.Survey;

/// <summary>What <c>_RoundResults</c> shows: the results of a round that asked each system, and its ledger.</summary>
/// <param name="SystemOf">The record of a slug; none where the directory has none.</param>
public sealed record RoundResultsView(SurveyRound Round, PublishedRound Published, Func<string, IntegratedCareSystem?> SystemOf)
{
    /// <summary>Systems as the round names them, with their records.</summary>
    public IReadOnlyList<(string Name, IntegratedCareSystem? System)> Which(IEnumerable<string> slugs) =>
        [.. slugs.Select(slug => (Published.Responses.First(response => response.SystemSlug == slug).SystemName, SystemOf(slug)))];
}
