using IcsDirectory.Cms.Published;
using IcsDirectory.Survey;
using IcsDirectory.Time;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace IcsDirectory.Content.Editing;

/// <summary>Builds the register as it would be after a change of content, and says what could then no longer be read.</summary>
public sealed class CheckRegister(ListPublishedDocuments published, ReadDraft readDraft, ReadPublications publications, TimeProvider clock)
{
    /// <param name="NewProblems">Those that the register does not have already.</param>
    public sealed record Result(Register Register, IReadOnlyList<ContentProblem> NewProblems);

    /// <summary>As if this copy were published.</summary>
    public Result With(IContent draft)
    {
        var documents = published.Run();
        var replaced = documents.Where(document => document.Key != draft.Key).Append(readDraft.Run(draft)).ToList();
        return Compare(documents, replaced);
    }

    /// <summary>As if these documents were not there.</summary>
    public Result Without(IReadOnlySet<Guid> keys)
    {
        var documents = published.Run();
        var missing = documents.Where(document => keys.Contains(document.Key)).Select(document => document.Key).ToHashSet();
        return Compare(documents, [.. documents.Where(document => !missing.Contains(document.Key))]);
    }

    private Result Compare(IReadOnlyList<IPublishedContent> now, IReadOnlyList<IPublishedContent> next)
    {
        var (today, shown) = (clock.UkToday(), publications.Run());
        var known = BuildRegister.Run(now, shown, today).Problems.Select(problem => (problem.Key, problem.Block, problem.What)).ToHashSet();
        var result = BuildRegister.Run(next, shown, today);
        return new(result.Register, [.. result.Problems.Where(problem => !known.Contains((problem.Key, problem.Block, problem.What)))]);
    }
}
