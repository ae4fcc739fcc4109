using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Proposals;

/// <summary>When each statement of a system was last found still correct.</summary>
public sealed class ListReviews(DirectoryDb db)
{
    /// <returns>The latest day, by the id of the statement.</returns>
    public Task<Dictionary<string, DateOnly>> RunAsync(string systemSlug, CancellationToken cancel) => db.Set<StatementReview>()
        .Where(review => review.SystemSlug == systemSlug)
        .GroupBy(review => review.StatementId)
        .Select(reviews => new { Id = reviews.Key, On = reviews.Max(review => review.ReviewedOn) })
        .ToDictionaryAsync(latest => latest.Id, latest => latest.On, cancel);
}
