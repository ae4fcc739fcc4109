using System.Collections.Immutable;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Statements;
using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Proposals;

/// <summary>What was last confirmed when: of each system and each thing that readers look for, the latest day on which a source or
/// this directory said it.</summary>
public sealed class ReadFreshness(CurrentRegister current, DirectoryDb db, TimeProvider clock)
{
    /// <summary>Properties that change over time and that someone can confirm.</summary>
    public static readonly ImmutableArray<StatementProperty> Properties =
    [
        StatementProperty.LeadStatus, StatementProperty.LeadPost, StatementProperty.StructureModel, StatementProperty.Host,
        StatementProperty.SharedBody, StatementProperty.Contact, StatementProperty.Portal, StatementProperty.Policy,
    ];

    /// <param name="Statement">The one that was confirmed last; none where nothing stands.</param>
    /// <param name="On">None where nothing stands.</param>
    /// <param name="How">By what it was confirmed then, in words.</param>
    public sealed record Row(IntegratedCareSystem Subject, StatementProperty Property, Statement? Statement, DateOnly? On, string How);

    /// <param name="Unknown">Pairs of system and property about which nothing stands, listed or not.</param>
    public sealed record View(ImmutableArray<Row> Rows, int Unknown, DateOnly Today);

    private sealed record Confirmation(Statement Statement, DateOnly On, string How);

    /// <param name="region">None for all.</param>
    /// <param name="withUnknown">Whether to list, first, what nothing is known about.</param>
    /// <returns>The longest unconfirmed first.</returns>
    public async Task<View> RunAsync(Region? region, bool withUnknown, CancellationToken cancel)
    {
        var today = clock.UkToday();
        var latest = await db.Set<StatementReview>().GroupBy(review => review.StatementId)
            .Select(same => new { Id = same.Key, On = same.Max(review => review.ReviewedOn) })
            .ToDictionaryAsync(review => review.Id, review => review.On, cancel);
        var rows = current.Value.Systems.Where(system => region is null || system.Region == region)
            .SelectMany(system => Rows(new SystemView(system, new(today, today)), latest)).ToList();
        return new(
            [.. rows.Where(row => withUnknown || row.Statement is not null).OrderBy(row => row.On ?? DateOnly.MinValue).ThenBy(row => row.Subject.Name, StringComparer.Ordinal)],
            rows.Count(row => row.Statement is null), today);
    }

    private static IEnumerable<Row> Rows(SystemView view, Dictionary<string, DateOnly> reviews) =>
        from property in Properties
        let last = view.Current(property).SelectMany(statement => Confirmations(statement, reviews)).MaxBy(confirmation => confirmation.On)
        select new Row(view.Subject, property, last?.Statement, last?.On, last?.How ?? "");

    /// <summary>The source's date counts as the latest day that it can mean.</summary>
    private static IEnumerable<Confirmation> Confirmations(Statement statement, Dictionary<string, DateOnly> reviews)
    {
        if (reviews.TryGetValue(statement.Id, out var on))
        {
            yield return new(statement, on, "its staff said that it is still correct");
        }

        yield return statement.EffectiveOn.IsUndated
            ? new(statement, statement.RecordedOn, "recorded here; its source carries no date")
            : new(statement, statement.CountsFrom, "the date of what its source says");
    }
}
