namespace IcsDirectory.Survey;

/// <summary>The <c>Survey</c> section.</summary>
public sealed class SurveyOptions
{
    /// <summary>False keeps this node from opening, chasing, closing and publishing rounds by the clock; another does.</summary>
    public bool IsRunning { get; init; } = true;
}
