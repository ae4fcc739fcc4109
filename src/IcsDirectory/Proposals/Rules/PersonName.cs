using System.Text.RegularExpressions;

namespace IcsDirectory.Proposals.Rules;

/// <summary>Whether a person's name seems to stand where the title of a post is asked for. It asks rather than knows: words in small
/// letters are never taken for a name.</summary>
public static partial class PersonName
{
    /// <summary>Stand in titles of posts and in no one's name.</summary>
    private static readonly HashSet<string> OfPosts = new(StringComparer.OrdinalIgnoreCase)
    {
        "accountable", "acting", "adviser", "advisor", "alliance", "analyst", "assistant", "associate", "board", "business", "buyer", "buying", "care", "category", "chair",
        "chief", "clinical", "collaborative", "commercial", "commissioning", "contracting", "contracts", "coordinator", "corporate", "delivery", "deputy", "development", "digital", "director",
        "estates", "executive", "federation", "finance", "financial", "governance", "group", "head", "health", "icb", "ics", "improvement", "information", "integrated", "interim", "joint", "lead",
        "leader", "logistics", "manager", "managing", "medical", "national", "nhs", "officer", "operating", "operations", "partner", "partnership", "partnerships", "place", "planning", "post", "principal",
        "procurement", "programme", "project", "provider", "purchasing", "regional", "resources", "responsible", "secretary", "senior", "service", "services", "shared", "sourcing",
        "specialist", "sponsor", "strategic", "strategy", "supplier", "supply", "system", "team", "transformation", "trust", "vice", "workforce",
    };

    private static readonly HashSet<string> FirstNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "adam", "alan", "alex", "alison", "amanda", "amy", "andrea", "andrew", "angela", "ann", "anna", "anne", "anthony", "barbara", "ben", "brian", "carol", "caroline", "catherine",
        "charles", "charlotte", "chris", "christine", "christopher", "claire", "colin", "daniel", "david", "dawn", "deborah", "diane", "donna", "elizabeth", "emily", "emma", "fiona", "gareth", "gary", "geoff",
        "george", "graham", "hannah", "heather", "helen", "ian", "imran", "jack", "jacqueline", "james", "jane", "janet", "jason", "jean", "jennifer", "jo", "joanne", "john", "jonathan", "joseph", "julia", "julie",
        "karen", "kate", "katherine", "keith", "kevin", "laura", "lauren", "lee", "linda", "lisa", "louise", "lucy", "margaret", "mark", "martin", "mary", "matthew", "michael", "michelle", "mohammed",
        "neil", "nicholas", "nick", "nicola", "nigel", "patricia", "paul", "peter", "philip", "priya", "rachel", "raj", "rebecca", "richard", "robert", "rosemary", "ruth", "samantha", "sandra", "sarah", "sean", "sharon",
        "simon", "sophie", "stephen", "steve", "steven", "stuart", "sue", "susan", "thomas", "tim", "tom", "tracey", "victoria", "wendy", "william", "zoe",
    };

    public static bool SeemsIn(string text) =>
        Titles().IsMatch(text) || text.Split([',', ';', ':', '(', ')', '–', '—', '/', '&']).Any(IsName) || Pairs().Matches(text).Any(IsFirstAndLast);

    /// <summary>Two or three words in capitals, none of which belongs to a post: as in "Jane Smith".</summary>
    private static bool IsName(string part)
    {
        var words = part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3 && words.All(word => Capitalised().IsMatch(word)) && !words.Any(OfPosts.Contains);
    }

    private static bool IsFirstAndLast(Match pair) => FirstNames.Contains(pair.Groups[1].Value) && !OfPosts.Contains(pair.Groups[2].Value);

    [GeneratedRegex(@"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Cllr)\b\.?\s+\p{Lu}", RegexOptions.None, 1000)]
    private static partial Regex Titles();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’.-]*$", RegexOptions.None, 1000)]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"(?<![\p{L}])(\p{Lu}\p{L}+)(?=\s+(\p{Lu}[\p{L}'’-]+))", RegexOptions.None, 1000)]
    private static partial Regex Pairs();
}
