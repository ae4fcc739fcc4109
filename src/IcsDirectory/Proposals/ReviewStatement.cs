using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Time;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Proposals;

/// <summary>Records that someone of the system finds a statement still correct. Once a day is enough.</summary>
public sealed class ReviewStatement(CurrentRegister current, DirectoryDb db, TimeProvider clock)
{
    /// <returns>False where the system has no such statement that stands.</returns>
    public async Task<bool> RunAsync(int accountId, string systemSlug, string statementId, CancellationToken cancel)
    {
        var system = current.Value.FindSystem(systemSlug);
        if (system is null || !system.Statements.Any(s => s.Id == statementId && s.WithdrawnAt is null))
        {
            return false;
        }

        // One statement, so that two clicks at once leave one row.
        var (today, now) = (clock.UkToday(), clock.GetUtcNow().UtcDateTime);
        await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO statement_review (statement_id, system_slug, account_id, reviewed_on, reviewed_at)
             VALUES ({statementId}, {systemSlug}, {accountId}, {today}, {now}) ON CONFLICT DO NOTHING
             """,
            cancel);
        return true;
    }
}
