namespace IcsDirectory.Survey;

/// <summary>How an answer is put into words.</summary>
public static class AnswerWording
{
    public static string Words(Question question, Answer answer) => answer.Refusal is { } why
        ? why.Label + (answer.Reason.Length > 0 ? $": {answer.Reason}" : "")
        : string.Join("; ", answer.Values.Select(value => question.FindChoice(value)?.Label ?? value));
}
