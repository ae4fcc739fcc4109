using System.Runtime.CompilerServices;
using System.Text;
using IcsDirectory.Search;
using IcsDirectory.Statements;

namespace IcsDirectory.Systems;

/// <summary>The words by which the systems of a register can be found in their list, made ready once for each register.
/// Case, accents and punctuation do not count. A word of three or more letters finds every word that begins with it; a shorter
/// one finds itself only.</summary>
internal sealed class SystemWords
{
    private const int ShortestPrefix = 3;

    private static readonly ConditionalWeakTable<Register, SystemWords> Ready = [];

    private readonly Dictionary<IntegratedCareSystem, string> _systems = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Statement, string> _statements = new(ReferenceEqualityComparer.Instance);

    private SystemWords(Register register)
    {
        foreach (var system in register.Systems)
        {
            _systems.Add(system, Fold(NamesOf(system)));
            foreach (var statement in system.Statements)
            {
                _statements.Add(statement, Fold([statement.Value, statement.Scope, statement.Quote]));
            }
        }
    }

    public static SystemWords Of(Register register) => Ready.GetValue(register, made => new SystemWords(made));

    /// <summary>What to look for: each word after a space, and before one where only the whole word will do.</summary>
    public static IReadOnlyList<string> Wanted(string text)
    {
        var wanted = new List<string>();
        var words = new WordReader(text);
        while (words.MoveNext())
        {
            wanted.Add(words.Word.Length < ShortestPrefix ? $" {words.Word} " : $" {words.Word}");
        }

        return wanted;
    }

    /// <summary>Whether every word is found in the system's names, codes, region and places, or in a statement in force.</summary>
    public bool Match(SystemView system, IReadOnlyList<string> wanted)
    {
        foreach (var word in wanted)
        {
            if (!Holds(system, word))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(SystemView system, string word) =>
        _systems[system.Subject].Contains(word, StringComparison.Ordinal)
        || system.InForce.Any(statement => _statements[statement].Contains(word, StringComparison.Ordinal));

    private static IEnumerable<string> NamesOf(IntegratedCareSystem system) =>
    [
        system.Name, system.Region.Label, system.Board.Name, system.Board.OdsCode, system.Board.OnsCode,
        .. system.Board.Aliases.Select(alias => alias.Name), .. system.Aliases.Select(alias => alias.Name), .. system.Places.Select(place => SearchPlace.Of(place).Searchable),
    ];

    private static string Fold(IEnumerable<string> texts)
    {
        var folded = new StringBuilder(" ");
        foreach (var text in texts)
        {
            var words = new WordReader(text);
            while (words.MoveNext())
            {
                folded.Append(words.Word).Append(' ');
            }
        }

        return folded.ToString();
    }
}
