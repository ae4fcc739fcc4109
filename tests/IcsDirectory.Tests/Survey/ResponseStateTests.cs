using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Survey;

public sealed class ResponseStateTests
{
    /// <summary>Every state and act, and what follows; a dash where the act cannot happen.</summary>
    private const string Table = """
        state          ask    open           write          send      sendLate       decline   close
        not_asked      asked  -              -              -         -              -         not_asked
        asked          -      opened         draft          -         -              declined  no_reply
        opened         -      opened         draft          -         -              declined  no_reply
        draft          -      draft          draft          answered  -              declined  no_reply
        answered       -      answered       answered       answered  -              -         answered
        answered_late  -      answered_late  answered_late  -         answered_late  -         -
        declined       -      declined       draft          -         -              -         declined
        no_reply       -      no_reply       no_reply       -         answered_late  -         -
        """;

    [Fact]
    public void What_may_follow_what_is_as_the_table_says()
    {
        var rows = Table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var acts = rows[0][1..].Select(act => Enum.Parse<ResponseAct>(act, ignoreCase: true)).ToList();
        Assert.Equal(Enum.GetValues<ResponseAct>(), acts);
        Assert.Equal(ResponseState.All.Select(state => state.Code), rows[1..].Select(row => row[0]));
        Assert.All(rows[1..], row => Assert.Equal(
            row[1..], acts.Select(act => ResponseState.Find(row[0])!.After(act)?.Code ?? "-")));
    }

    [Fact]
    public void Nothing_in_public_tells_that_somebody_has_opened_the_questions_or_is_writing() => Assert.Equal(
        ["not_asked", "asked", "asked", "asked", "answered", "answered_late", "declined", "no_reply"], ResponseState.All.Select(state => state.InPublic.Code));
}
