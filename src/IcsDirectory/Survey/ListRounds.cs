using IcsDirectory.Content;

namespace IcsDirectory.Survey;

public sealed class ListRounds(CurrentRegister current)
{
    /// <returns>The latest first.</returns>
    public IReadOnlyList<SurveyRound> Run() => [.. current.Value.Rounds.Reverse()];
}
