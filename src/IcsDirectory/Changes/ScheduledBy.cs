using System.Data.Common;
using IcsDirectory.Cms.Data;
using IcsDirectory.Content.Editing;

namespace IcsDirectory.Changes;

/// <summary>Who set the time at which the clock publishes a document or takes it down, and why: from the acts of the desk.</summary>
internal static class ScheduledBy
{
    /// <returns>None where nobody set a time.</returns>
    public static Acting? Find(DbTransaction transaction, Guid document)
    {
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT role, account_id, note FROM content_act WHERE document = @document AND act LIKE @act ORDER BY id DESC LIMIT 1";
        command.AddParameter("@document", document);
        command.AddParameter("@act", $"{ScheduleDocument.Scheduled}%");
        using var row = command.ExecuteReader();
        return row.Read() ? new(row.GetString(0), row.IsDBNull(1) ? null : row.GetInt32(1), row.GetString(2)) : null;
    }
}
