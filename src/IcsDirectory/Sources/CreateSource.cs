using IcsDirectory.Proposals;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;

namespace IcsDirectory.Sources;

/// <summary>Adds a source to the library, as a draft or published at once.</summary>
public sealed class CreateSource(ICoreScopeProvider scopes, SourceDocuments sources, CheckSourceForm check)
{
    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record Created(string Slug) : Outcome;

        public sealed record Refused(IReadOnlyList<FieldProblem> Problems) : Outcome;

        /// <summary>A source with this address stands already.</summary>
        public sealed record Duplicate(string Slug, string Title) : Outcome;
    }

    public Outcome Run(SourceForm form, bool publish)
    {
        var problems = check.Run(form);
        if (problems.Count > 0)
        {
            return new Outcome.Refused(problems);
        }

        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (sources.FindAt(form.Url) is { Document: var known })
        {
            return new Outcome.Duplicate(known.GetValue<string>("slug") ?? "", known.Name ?? "");
        }

        var (created, problem) = sources.Add(form, publish);
        if (problem is not null)
        {
            return new Outcome.Refused([new("", problem)]);
        }

        scope.Complete();
        return new Outcome.Created(created.GetValue<string>("slug")!);
    }
}
