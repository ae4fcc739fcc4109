using IcsDirectory.Content;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Bodies;

/// <summary>Finds what a code stands for. ODS codes are the ones meant; an ONS code that is known as a body's leads there too.</summary>
public sealed class ResolveCode(CurrentRegister current)
{
    public abstract record Outcome
    {
        private Outcome()
        {
        }

        /// <summary>The code of a system's own board stands for the system.</summary>
        public sealed record OfSystem(string Slug) : Outcome;

        public sealed record OfBody(string Slug) : Outcome;

        public sealed record Unknown : Outcome;
    }

    /// <param name="code">In capital or small letters.</param>
    public Outcome Run(string code)
    {
        var register = current.Value;
        var body = register.FindBodyByCode(code)
            ?? register.Bodies.FirstOrDefault(b => IsOnsCodeOf(b, code))
            ?? register.Bodies.FirstOrDefault(b => b.Aliases.Any(a => a.Kind == AliasKind.OnsCode && Same(a.Name, code)));
        return body switch
        {
            null => new Outcome.Unknown(),
            _ when register.FindSystemOf(body) is { } system => new Outcome.OfSystem(system.Slug),
            _ => new Outcome.OfBody(body.Slug),
        };
    }

    private static bool IsOnsCodeOf(Body body, string code) => body.OnsCode.Length > 0 && Same(body.OnsCode, code);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
