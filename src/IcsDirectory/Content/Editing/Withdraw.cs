using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Content.Editing;

/// <summary>What has to be asked before a document goes from readers' sight.</summary>
internal static class Withdraw
{
    /// <summary>The document and all below it: they go together.</summary>
    public static HashSet<Guid> Branch(IContentService contents, IContent content) =>
        [content.Key, .. contents.GetPagedDescendants(content.Id, 0, int.MaxValue, out _).Select(below => below.Key)];

    public static DeskOutcome.Refused Refused(IReadOnlyList<ContentProblem> problems) => new([.. problems
        .Select(problem => new EditProblem("", $"“{problem.Document}” rests on it and could then not be shown in full: {problem.What}"))
        .DistinctBy(problem => problem.Message)]);
}
