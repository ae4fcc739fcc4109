using IcsDirectory.Content;

namespace IcsDirectory.Survey;

public sealed class ListRounds(CurrentRegister current)
{
    /// <returns>Those without results, which are still to come, and then the latest first.</returns>
    public IReadOnlyList<SurveyRound> Run() => [.. current.Value.Rounds.Reverse().OrderBy(round => round.HasResults)];
}
