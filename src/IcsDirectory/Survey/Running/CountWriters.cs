using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Running;

/// <summary>How many systems have begun to answer a round.</summary>
public sealed class CountWriters(DirectoryDb db)
{
    public Task<int> RunAsync(string roundSlug) => db.Set<SurveyResponse>().CountAsync(response => response.RoundSlug == roundSlug && response.Answers.Count > 0);
}
