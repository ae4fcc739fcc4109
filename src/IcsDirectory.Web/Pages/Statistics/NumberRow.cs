using IcsDirectory.Statistics;
using IcsDirectory.Systems;

namespace IcsDirectory.Web.Pages.Statistics;

/// <summary>A number with everything that is needed to quote it.</summary>
/// <param name="Members">The systems behind it; none when it is not known which they are.</param>
public sealed record NumberRow(Statistic Number, IReadOnlyList<IntegratedCareSystem>? Members)
{
    public static NumberRow Of(Statistic number, IReadOnlyList<IntegratedCareSystem> named) =>
        new(number, number.MemberSlugs is { } slugs ? [.. named.Where(system => slugs.Contains(system.Slug))] : null);
}
