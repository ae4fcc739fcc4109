using IcsDirectory.Time;

namespace IcsDirectory.Web.Queries;

/// <summary>The day that a reader asks about, and what has to be said of it.</summary>
/// <param name="IsNow">Whether it is today, because no day was asked for or because it lies ahead.</param>
/// <param name="Note">What is special about that day, in one or two sentences; empty for an ordinary day.</param>
/// <param name="Query">The query that keeps the choice in a link, without a question mark; empty for today.</param>
public sealed record AsAtChoice(AsAt At, bool IsNow, string Note, string Query)
{
    private static readonly DateOnly BoardsSetUpOn = new(2022, 7, 1);

    /// <summary>Whether only what was published here by an earlier day is shown.</summary>
    public bool IsRecordedEarlier => Query.Contains("recorded=", StringComparison.Ordinal);

    /// <summary>Whether the day lies before the boards, so that what is true of boards is not true of that day.</summary>
    public bool IsBeforeBoards => At.Effective < BoardsSetUpOn;

    /// <summary>Both days where they differ from today: as in "10 May 2022, as published here by 1 January 2023".</summary>
    public string InWords => At.Effective.InWords() + (IsRecordedEarlier ? $", as published here by {At.Recorded.InWords()}" : "");

    /// <summary>The part of a query that keeps the recorded day, with a question mark; empty for today.</summary>
    public string RecordedQuery => IsRecordedEarlier ? $"?recorded={At.Recorded.Iso()}" : "";

    /// <summary>A root-relative address with this choice kept in it.</summary>
    public string Keep(string path) => Query.Length == 0 ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Query}";

    /// <summary>Reads <c>at</c> and <c>recorded</c>. A day ahead gives today, for nothing can be known of it.</summary>
    public static AsAtChoice Read(QueryReader query, DateOnly today) => Of(query.Day("at"), query.Day("recorded"), today);

    public static AsAtChoice Of(DateOnly? at, DateOnly? recorded, DateOnly today)
    {
        var effective = at is { } day && day < today ? day : today;
        var known = recorded is { } by && by < today ? by : today;
        string[] query = [effective < today ? $"at={effective.Iso()}" : "", known < today ? $"recorded={known.Iso()}" : ""];
        return new(new AsAt(effective, known), effective == today && known == today, NoteOn(at, today), string.Join('&', query.Where(q => q.Length > 0)));
    }

    private static string NoteOn(DateOnly? at, DateOnly today) => at switch
    {
        { } day when day > today => $"{day.InWords()} has not come yet, and nothing can be known of it. This is what is known today.",
        { } day when day < BoardsSetUpOn => $"On {day.InWords()} there were no integrated care boards yet: they were set up on 1 July 2022. The systems were partnerships then, some with other names and boundaries.",
        _ => "",
    };
}
