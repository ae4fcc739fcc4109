using IcsDirectory.Time;

namespace IcsDirectory.Web.Queries;

/// <summary>The day that a reader asks about, and what has to be said of it.</summary>
/// <param name="IsNow">Whether it is today, because no day was asked for or because it lies ahead.</param>
/// <param name="Note">What is special about that day, in one or two sentences; empty for an ordinary day.</param>
/// <param name="Query">The query that keeps the choice in a link, without a question mark; empty for today.</param>
public sealed record AsAtChoice(AsAt At, bool IsNow, string Note, string Query)
{
    private static readonly DateOnly BoardsSetUpOn = new(2022, 7, 1);

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
