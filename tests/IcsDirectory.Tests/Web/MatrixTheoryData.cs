namespace IcsDirectory.Tests.Web;

/// <summary>Every first with every second.</summary>
internal sealed class MatrixTheoryData<TFirst, TSecond> : TheoryData<TFirst, TSecond>
{
    public MatrixTheoryData(IReadOnlyList<TFirst> firsts, IReadOnlyList<TSecond> seconds)
    {
        foreach (var (first, second) in firsts.SelectMany(first => seconds.Select(second => (first, second))))
        {
            Add(first, second);
        }
    }
}
