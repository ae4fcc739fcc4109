namespace IcsDirectory.Proposals.Rules;

/// <summary>Whether a mailbox says by its own name that it belongs to a post or a team.</summary>
public static class RoleMailbox
{
    /// <summary>A word of its own between dots, hyphens or digits.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "accounts", "admin", "admissions", "ap", "bids", "board", "buyer", "buyers", "buying", "ccg", "comms", "contact", "contactus", "contracting",
        "contracts", "corporate", "data", "desk", "digital", "ebusiness", "enquiries", "estates", "etendering", "feedback", "finance", "foi", "ft", "general",
        "governance", "group", "hello", "help", "helpdesk", "hub", "icb", "ics", "info", "invoices", "it", "logistics", "mail", "mailbox", "media",
        "nhs", "office", "orders", "p2p", "partnership", "payables", "payments", "pharmacy", "portal", "postbox", "postmaster", "press", "proc", "programme",
        "queries", "reception", "sales", "scc", "secretary", "service", "services", "shared", "sourcing", "spend", "stores", "suppliers", "supply",
        "support", "switchboard", "team", "tender", "tenders", "transformation", "trust", "webmaster", "workforce",
    };

    /// <summary>Found within a word too, for these stand in no name: as in "icbprocurement".</summary>
    private static readonly string[] Stems =
        ["procure", "purchas", "tender", "supplie", "supplychain", "commercial", "contracts", "contracting", "enquir", "inquir", "sourcing", "helpdesk", "invoice", "payable", "commission", "mailbox", "category"];

    /// <param name="local">What stands before the @.</param>
    public static bool Is(string local) =>
        Stems.Any(stem => local.Contains(stem, StringComparison.OrdinalIgnoreCase)) || Parts(local).Any(Words.Contains);

    private static string[] Parts(string local) => local.Split(['.', '-', '_', '+', '%', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);
}
