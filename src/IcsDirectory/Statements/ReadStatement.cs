using IcsDirectory.Content;
using IcsDirectory.Systems;

namespace IcsDirectory.Statements;

/// <summary>One statement at its own address. A withdrawn statement keeps its address.</summary>
public sealed class ReadStatement(CurrentRegister current)
{
    public abstract record Outcome
    {
        private Outcome()
        {
        }

        /// <param name="Replacement">What took its place when it was withdrawn; none where nothing did.</param>
        public sealed record Found(IntegratedCareSystem Subject, Statement Statement, Statement? Replacement) : Outcome;

        /// <summary>There is such a statement, about another system.</summary>
        public sealed record Elsewhere(string Path) : Outcome;

        public sealed record Unknown : Outcome;
    }

    public Outcome Run(string systemSlug, string id)
    {
        var register = current.Value;
        var statement = register.Systems.SelectMany(s => s.Statements).FirstOrDefault(s => s.Id == id);
        return statement switch
        {
            null => new Outcome.Unknown(),
            _ when statement.SystemSlug == systemSlug => Found(register.FindSystem(systemSlug)!, statement),
            _ => new Outcome.Elsewhere(PublicPath.Of(statement)),
        };
    }

    private static Outcome.Found Found(IntegratedCareSystem system, Statement statement) =>
        new(system, statement, Replacements.Of(system.Statements).FirstOrDefault(r => r.Old == statement)?.New);
}
