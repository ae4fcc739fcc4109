namespace IcsDirectory.Systems;

/// <summary>Goes through the systems once and counts: which fit every choice, and how many would under each answer of each
/// facet and each letter, were it the only choice there. A facet's own choices do not narrow its own counts.</summary>
internal sealed class SystemCount
{
    private const int LetterQuestion = 0;

    private readonly SystemFacet[] _facets = [.. SystemFacet.All];
    private readonly uint[] _wanted;
    private readonly uint[] _answers;
    private readonly int[][] _counts;
    private readonly List<SystemView> _found = [];

    public SystemCount(IEnumerable<SystemView> systems, SystemChoices choices)
    {
        _wanted = [choices.Letter is { } letter ? LetterMask(letter) : 0, .. _facets.Select(choices.MaskOf)];
        _answers = new uint[_wanted.Length];
        _counts = [.. _wanted.Select(_ => new int[32])];
        foreach (var system in systems)
        {
            Place(system);
        }
    }

    public IReadOnlyList<SystemView> Found => _found;

    /// <param name="answer">The place of the answer among the facet's.</param>
    public int Of(SystemFacet facet, int answer) => _counts[Array.IndexOf(_facets, facet) + 1][answer];

    public int Of(char letter) => _counts[LetterQuestion][letter - 'A'];

    /// <summary>A system that fails one question alone would be there under another answer to that question.</summary>
    private void Place(SystemView system)
    {
        Answer(system);
        var failed = Array.FindAll(Questions, question => _wanted[question] != 0 && (_wanted[question] & _answers[question]) == 0);
        if (failed.Length == 0)
        {
            _found.Add(system);
        }

        foreach (var question in failed switch { [] => Questions, [var only] => [only], _ => [] })
        {
            CountAnswers(question);
        }
    }

    private int[] Questions => field ??= [.. Enumerable.Range(0, _wanted.Length)];

    private void Answer(SystemView system)
    {
        _answers[LetterQuestion] = LetterMask(system.Subject.Name[0]);
        for (var facet = 0; facet < _facets.Length; facet++)
        {
            _answers[facet + 1] = _facets[facet].MaskOf(system);
        }
    }

    private void CountAnswers(int question)
    {
        for (var answer = 0; answer < 32; answer++)
        {
            _counts[question][answer] += (int)(_answers[question] >> answer & 1);
        }
    }

    private static uint LetterMask(char letter) => char.IsAsciiLetter(letter) ? 1u << (char.ToUpperInvariant(letter) - 'A') : 0;
}
