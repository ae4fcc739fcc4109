using IcsDirectory.Statements;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Events;

/// <summary>How an event is put into words, wherever it is shown.</summary>
public static class EventWording
{
    /// <summary>As in "Took effect 1 April 2026"; of a cluster, or of what is not in place, only the report is dated.</summary>
    public static string OnInWords(this Event happened) => happened switch
    {
        { On.IsUndated: true } => "Undated",
        { Kind: var kind, Stage: var stage } when kind == EventKind.Cluster || stage != Stage.InPlace => $"Reported {happened.On.AfterVerb()}",
        _ => $"Took effect {happened.On.AfterVerb()}",
    };
}
