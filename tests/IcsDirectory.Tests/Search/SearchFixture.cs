using IcsDirectory.Search;
using IcsDirectory.Systems;

namespace IcsDirectory.Tests.Search;

/// <summary>Sixteen of the 42 systems and some trusts as they were in 2022, with a few statements and pages.</summary>
internal static class SearchFixture
{
    public static List<SearchDocument> Documents() => [.. Systems(), .. Trusts(), .. Others()];

    public static string[] Titles(SearchResults results) => [.. results.Hits.Select(h => h.Document.Title)];

    public static string Marked(IEnumerable<TextRun> runs) => string.Concat(runs.Select(r => r.IsMatch ? $"[{r.Text}]" : r.Text));

    private static IEnumerable<SearchDocument> Systems() =>
    [
        Area("Humber and North Yorkshire", "QOQ", "E54000051", ["Humber, Coast and Vale"], ["HNY"], "Hull;York;Kingston upon Hull;North Yorkshire (except Craven area);Grimsby"),
        Area("West Yorkshire", "QWO", "E54000054", ["West Yorkshire and Harrogate"], ["WYH"], "Leeds;Bradford;Craven (part);North Yorkshire (Craven area);Halifax"),
        Area("Lancashire and South Cumbria", "QE1", "E54000048", ["Healthier Lancashire and South Cumbria"], ["LSC"], "Blackpool;Preston;Craven (part);North Yorkshire (Bentham area)"),
        Area("Greater Manchester", "QOP", "E54000057", ["Greater Manchester Health and Social Care Partnership"], ["GM"], "Manchester;Wigan;Salford;Bury"),
        Area("Derby and Derbyshire", "QJ2", "E54000058", ["Derbyshire", "Joined Up Care Derbyshire"], [], "Derby;Glossop;Buxton"),
        Area("Cheshire and Merseyside", "QYG", "E54000008", [], ["C&M"], "Liverpool;St. Helens;Wirral"),
        Area("Norfolk and Waveney", "QMM", "E54000022", [], ["N&W"], "Norwich;King’s Lynn;East Suffolk (part)"),
        Area("Frimley", "QNQ", "E54000034", ["Frimley Health and Care"], [], "Slough;Surrey Heath (part);Hart (part);Waverley (part)"),
        Area("Surrey Heartlands", "QXU", "E54000052", ["Surrey"], [], "Woking;Surrey Heath (part);Waverley (part)"),
        Area("Hampshire and Isle of Wight", "QRL", "E54000042", ["Hampshire and the Isle of Wight"], ["HIOW"], "Southampton;Hart (part);Newport (Isle of Wight)"),
        Area("Cambridgeshire and Peterborough", "QUE", "E54000056", [], ["C&P"], "Cambridge;North Hertfordshire (part);Royston area (part of North Hertfordshire)"),
        Area("Hertfordshire and West Essex", "QM7", "E54000025", ["Herts and West Essex"], ["HWE"], "Watford;North Hertfordshire (part)"),
        Area("Bristol, North Somerset and South Gloucestershire", "QUY", "E54000039", [], ["BNSSG"], "Bristol;Weston-super-Mare"),
        Area("Nottingham and Nottinghamshire", "QT1", "E54000015", ["Nottinghamshire"], [], "Nottingham;Mansfield"),
        Area("Shropshire, Telford and Wrekin", "QOC", "E54000011", ["Shropshire and Telford and Wrekin"], ["STW"], "Telford;Shropshire"),
        Area("Staffordshire and Stoke-on-Trent", "QNC", "E54000010", ["Staffordshire and Stoke on Trent"], ["SSOT"], "Stoke-on-Trent;Stafford"),
    ];

    private static IEnumerable<SearchDocument> Trusts() =>
    [
        Trust("Bradford Teaching Hospitals NHS Foundation Trust", "RAE", "West Yorkshire"),
        Trust("Bradford District Care NHS Foundation Trust", "TAD", "West Yorkshire"),
        Trust("Hull University Teaching Hospitals NHS Trust", "RWA", "Humber and North Yorkshire"),
        Trust("Manchester University NHS Foundation Trust", "R0A", "Greater Manchester"),
        Trust("Tameside and Glossop Integrated Care NHS Foundation Trust", "RMP", "Greater Manchester"),
        Trust("Leeds Teaching Hospitals NHS Trust", "RR8", "West Yorkshire"),
        Trust("York and Scarborough Teaching Hospitals NHS Foundation Trust", "RCB", "Humber and North Yorkshire"),
    ];

    private static IEnumerable<SearchDocument> Others() =>
    [
        new(SearchKind.Statement, "/systems/greater-manchester/facts/1", "Structure in Greater Manchester", [], [], "provider federation: trust teams work together with a small central team", "In place"),
        new(SearchKind.Statement, "/systems/lancashire-and-south-cumbria/facts/2", "Structure in Lancashire and South Cumbria", [], [], "provider collaborative of five trusts; procurement teams to be combined", "Planned"),
        new(SearchKind.Source, "/sources/hsj", "Most ICSs have still not appointed procurement lead", [], [], "Future Care Capital", null),
        new(SearchKind.Round, "/rounds/2022-05-hsj", "May 2022 round", [], [], "All 42 systems were asked about procurement; 34 answered", null),
        new(SearchKind.Page, "/about", "About", [], [], "How procurement is organised in Bradford, Hull and everywhere else", null),
    ];

    private static SearchDocument Area(string name, string ods, string ons, string[] former, string[] abbreviations, string places) => new(
        SearchKind.IntegratedCareSystem,
        $"/systems/{name.Replace(' ', '-')}",
        name,
        [
            SearchName.Code(ods), SearchName.Code(ons), SearchName.Also($"NHS {name} Integrated Care Board"),
            .. former.Select(SearchName.Former), .. abbreviations.Select(SearchName.Abbreviation),
        ],
        [.. places.Split(';').Select(place => SearchPlace.Of(Place.Parse(place)))],
        "",
        null);

    private static SearchDocument Trust(string name, string ods, string system) =>
        new(SearchKind.Body, $"/ods/{ods}", name, [SearchName.Code(ods)], [], $"In {system} as at 2021", null);
}
