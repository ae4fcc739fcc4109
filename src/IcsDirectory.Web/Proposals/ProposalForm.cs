using IcsDirectory.Proposals;
using IcsDirectory.Statements;
using IcsDirectory.Systems;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Web.Proposals;

/// <summary>A proposal as a browser sends it, by the public door or the staff's.</summary>
public class ProposalForm
{
    private const string OfFact = "fact:";
    private const string OfProperty = "property:";

    public List<ChangeForm> Changes { get; set; } = [];

    public string? Note { get; set; }

    public bool WorksThere { get; set; }

    /// <summary>What another change is about: <c>fact:ID</c> or <c>property:CODE</c>.</summary>
    public string? AddAbout { get; set; }

    /// <summary>What a new statement may be about.</summary>
    public static IReadOnlyList<StatementProperty> Properties { get; } = [.. StatementProperty.All.Where(p => p != StatementProperty.NationalFact)];

    /// <summary>The statement of that system that a change is about; none for a new one.</summary>
    public static Statement? TargetOf(IntegratedCareSystem system, ChangeForm change) =>
        string.IsNullOrEmpty(change.StatementId) ? null : system.Statements.FirstOrDefault(s => s.Id == change.StatementId);

    /// <summary>Whether each change is about a statement of that system or about a new one.</summary>
    public bool IsAbout(IntegratedCareSystem system) =>
        Changes.All(change => string.IsNullOrEmpty(change.StatementId) || TargetOf(system, change) is not null);

    public ProposedInput ToInput(IntegratedCareSystem system) => new(
        [.. Changes.Take(ProposedInput.MostChanges + 1).Select(change => change.ToInput(TargetOf(system, change)))],
        Lines(Note), WorksThere);

    /// <summary>Adds the change that was chosen.</summary>
    /// <returns>Whether something was chosen that can be added.</returns>
    public bool Add(IntegratedCareSystem system) => Changes.Count < ProposedInput.MostChanges && Begin(system, AddAbout ?? "") is { } change && AddTo(change);

    /// <param name="about">As in <see cref="AddAbout"/>.</param>
    /// <returns>None where the system has no such statement that stands, or there is no such property.</returns>
    public static ChangeForm? Begin(IntegratedCareSystem system, string about)
    {
        if (about.StartsWith(OfFact, StringComparison.Ordinal))
        {
            var said = system.Statements.FirstOrDefault(s => s.Id == about[OfFact.Length..] && s.WithdrawnAt is null);
            return said is null ? null : ChangeForm.About(said);
        }

        var property = about.StartsWith(OfProperty, StringComparison.Ordinal) ? Properties.FirstOrDefault(p => p.Code == about[OfProperty.Length..]) : null;
        return property is null ? null : ChangeForm.About(property);
    }

    public static string AboutFact(string id) => OfFact + id;

    public static string AboutProperty(StatementProperty property) => OfProperty + property.Code;

    /// <param name="act">As in <c>remove-2</c>; anything else removes nothing.</param>
    public void Remove(string act)
    {
        if (int.TryParse(act.AsSpan(act.IndexOf('-', StringComparison.Ordinal) + 1), out var index) && index >= 0 && index < Changes.Count)
        {
            Changes.RemoveAt(index);
        }
    }

    /// <param name="prefix">The name under which the form is bound.</param>
    public static string FieldOf(ProposalProblem problem, string prefix) => problem switch
    {
        { Change: null } => $"{prefix}.{problem.Field}",
        { Field: nameof(ProposedInput.Change.Kind) } => $"{prefix}.{nameof(Changes)}[{problem.Change}].{nameof(ChangeForm.Kind)}",
        _ => $"{prefix}.{nameof(Changes)}[{problem.Change}].{nameof(ChangeForm.Statement)}.{problem.Field}",
    };

    private bool AddTo(ChangeForm change)
    {
        Changes.Add(change);
        AddAbout = null;
        return true;
    }

    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
