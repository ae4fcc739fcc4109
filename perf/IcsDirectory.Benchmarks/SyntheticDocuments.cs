using System.Globalization;
using IcsDirectory.Search;

namespace IcsDirectory.Benchmarks;

/// <summary>
/// Documents in the proportions of the directory, the same in every run. A third of them start a word with "pro".
/// </summary>
internal static class SyntheticDocuments
{
    public const int Small = 420;
    public const int Large = 300_000;
    private const int Systems = 42;
    private const int Vocabulary = 60_000;
    private const int TextWords = 30;

    private static readonly string[] Places =
    [
        "Hull", "Bradford", "Manchester", "Bristol", "Shropshire", "Nottingham", "Leeds", "York", "Derby", "Glossop",
        "Craven", "Waverley", "Surrey Heath", "Hart", "Telford", "Luton", "Milton Keynes", "Swindon", "Truro", "Exeter",
        "Plymouth", "North Hertfordshire", "Norwich", "Ipswich", "Colchester", "Chelmsford", "Southend", "Croydon",
        "Camden", "Hackney",
    ];

    private static readonly string[] Common =
    [
        "trust", "hospital", "board", "service", "shared", "hub", "spoke", "contract", "the", "of", "north", "south",
        "team", "lead",
    ];

    private static readonly string[] WithPro =
    [
        "procurement", "process", "provider", "programme", "project", "procure", "procured",
    ];

    public static List<SearchDocument> Make(int count)
    {
        var random = new Random(42); // fixed: every run measures the same
        var firstOther = Systems + ((count - Systems) / 2);
        return
        [
            .. Enumerable.Range(0, Systems).Select(i => MakeSystem(i, random)),
            .. Enumerable.Range(Systems, firstOther - Systems).Select(i => MakeBody(i, random)),
            .. Enumerable.Range(firstOther, count - firstOther).Select(i => MakeOther(i, random)),
        ];
    }

    private static SearchDocument MakeSystem(int number, Random random) => new(
        SearchKind.IntegratedCareSystem,
        $"/systems/{number}",
        $"{Places[number % Places.Length]} and {Word(random)}",
        [
            SearchName.Code(Code("Q", number)),
            SearchName.Code(Code("E540000", number + 10)),
            SearchName.Former($"{Word(random)} and {Word(random)}"),
        ],
        [.. Enumerable.Range(0, 20).Select(i => new SearchPlace(Places[((number * 7) + i) % Places.Length], i > 17))],
        Text(random),
        "Region");

    private static SearchDocument MakeBody(int number, Random random) => new(
        SearchKind.Body,
        $"/ods/{number}",
        $"{Places[number % Places.Length]} {Word(random)} NHS Trust",
        [SearchName.Code(Code("R", number))],
        [],
        Text(random),
        "In a system");

    private static SearchDocument MakeOther(int number, Random random) => new(
        SearchKind.All[2 + (number % 5)],
        $"/other/{number}",
        $"{Word(random)} {Word(random)} {Common[number % Common.Length]}",
        [],
        [],
        Text(random),
        null);

    private static string Text(Random random)
    {
        var words = Enumerable.Range(0, TextWords)
            .Select(_ => random.Next(3) == 0 ? Common[random.Next(Common.Length)] : Word(random));
        return string.Join(' ', random.Next(3) == 0 ? words.Append(WithPro[random.Next(WithPro.Length)]) : words);
    }

    /// <summary>Few words are frequent and many are rare, as in any language.</summary>
    private static string Word(Random random)
    {
        var rank = (int)Math.Pow(Vocabulary, random.NextDouble());
        return rank % 2 == 0 ? "word" + rank.ToString(CultureInfo.InvariantCulture) : Spell(rank);
    }

    private static string Spell(int number)
    {
        const string Consonants = "bcdfghjklmnprstvw";
        const string Vowels = "aeiou";
        var word = "";
        for (var rest = number * 2654435761L % 100_000_007; rest > 0; rest /= Consonants.Length * Vowels.Length)
        {
            word += Consonants[(int)(rest % Consonants.Length)];
            word += Vowels[(int)(rest / Consonants.Length % Vowels.Length)];
        }

        return word;
    }

    private static string Code(string prefix, int number) =>
        prefix + number.ToString("00", CultureInfo.InvariantCulture);
}
