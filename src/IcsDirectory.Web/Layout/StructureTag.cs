using IcsDirectory.Statements;

namespace IcsDirectory.Web.Layout;

/// <summary>A structure that is named looks like its stage: only one that is in place looks settled.</summary>
public static class StructureTag
{
    public static string StructureTagClass(this Statement statement) =>
        statement.StructureModel is { NamesStructure: false } model ? model.TagClass() : statement.Stage.TagClass();
}
