using System.Collections.Immutable;
using IcsDirectory.Bodies;
using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory;

/// <summary>The register as at a date.</summary>
public sealed class RegisterView
{
    private readonly Dictionary<string, SystemView> _bySlug;

    internal RegisterView(Register register, AsAt at)
    {
        (Register, At) = (register, at);
        Systems = [.. register.Systems.Select(s => new SystemView(s, at))];
        _bySlug = Systems.ToDictionary(s => s.Subject.Slug);
    }

    public Register Register { get; }

    public AsAt At { get; }

    /// <summary>By name.</summary>
    public ImmutableArray<SystemView> Systems { get; }

    /// <summary>The integrated care boards known to exist on that day.</summary>
    public IEnumerable<Body> StandingBoards =>
        Register.Bodies.Where(b => b.Kind == BodyKind.IntegratedCareBoard && b.StandsOn(At.Effective));

    /// <summary>Whether nothing of any system had been published here by the recorded day.</summary>
    public bool IsBeforePublication => Systems.All(system => system.IsBeforePublication);

    public SystemView? FindSystem(string slug) => _bySlug.GetValueOrDefault(slug);
}
