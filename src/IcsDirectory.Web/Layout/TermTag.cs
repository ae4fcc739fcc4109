using IcsDirectory.Vocabulary;

namespace IcsDirectory.Web.Layout;

/// <summary>Which look of <c>app-tag</c> a word of the vocabulary has.</summary>
public static class TermTag
{
    public static string TagClass(this Term term) => $"app-tag app-tag--{Modifier(term)}";

    private static string Modifier(Term term) => term switch
    {
        Stage or Confidence => OfDegree(term.Code),
        LeadStatus => OfLead(term.Code),
        StructureModel { NamesStructure: true } => "known",
        StructureModel => term.Code == "work_in_progress" ? "progress" : "unknown",
        _ => "plain",
    };

    private static string OfDegree(string code) => code switch
    {
        "in_place" or "high" => "known",
        "planned" or "medium" => "part",
        "in_development" or "exploratory" => "progress",
        "historic" => "none",
        _ => "unknown",
    };

    private static string OfLead(string code) => code switch
    {
        "dedicated" => "known",
        "responsible_not_dedicated" => "part",
        "none" or "no_single_lead_by_design" => "none",
        "not_stated" or "no_response" => "silent",
        _ => "unknown",
    };
}
