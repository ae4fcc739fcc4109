using IcsDirectory.Statements;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Web.Layout;

/// <summary>The look of a word of the vocabulary as a tag: its shape says the state without colour.</summary>
public static class TermTags
{
    public static string TagClass(this Term term) => $"app-tag app-tag--{StateOf(term)}";

    /// <summary>A structure that is named looks like its stage.</summary>
    public static string StructureTagClass(this Statement statement) =>
        statement.StructureModel is { NamesStructure: false } model ? model.TagClass() : statement.Stage.TagClass();

    private static string StateOf(Term term) => term switch
    {
        LeadStatus lead => StateOf(lead),
        Stage stage => StateOf(stage),
        StructureModel model => model == StructureModel.WorkInProgress ? "progress" : model == StructureModel.NotKnown ? "unknown" : "known",
        _ => "plain",
    };

    private static string StateOf(LeadStatus lead) => lead.Code switch
    {
        "dedicated" => "known",
        "responsible_not_dedicated" => "part",
        "no_single_lead_by_design" or "none" => "none",
        "not_stated" or "no_response" => "silent",
        _ => "unknown",
    };

    private static string StateOf(Stage stage) => stage.Code switch
    {
        "in_place" => "known",
        "planned" => "part",
        "in_development" or "exploratory" => "progress",
        "historic" => "none",
        _ => "plain",
    };
}
