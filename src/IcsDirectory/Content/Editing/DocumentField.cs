using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Content.Editing;

/// <summary>One field of a form, as its property type says.</summary>
/// <param name="Choices">The codes of a choice.</param>
/// <param name="Picks">The alias of the only type of document that may be named; empty for any.</param>
/// <param name="Longest">In characters.</param>
/// <param name="Blocks">The element types that a block list takes.</param>
public sealed record DocumentField(
    IPropertyType Property, FieldKind Kind, IReadOnlyList<string> Choices, string Picks, int Longest, IReadOnlyList<BlockForm> Blocks)
{
    public string Alias => Property.Alias;

    public string Label => Property.Name;

    public string Help => Property.Description ?? "";

    public bool IsNeeded => Property.Mandatory;
}

/// <summary>The form of one element type in a block list.</summary>
/// <param name="Label">Aliases of the fields that name a block in a list of them.</param>
public sealed record BlockForm(Guid TypeKey, string TypeName, IReadOnlyList<DocumentField> Fields, IReadOnlyList<string> Label)
{
    public DocumentField? Find(string alias) => Fields.FirstOrDefault(field => field.Alias == alias);
}

public sealed record FormTab(string Caption, IReadOnlyList<DocumentField> Fields);

/// <summary>The form of a document type.</summary>
public sealed record DocumentForm(string TypeAlias, string TypeName, IReadOnlyList<FormTab> Tabs)
{
    public IEnumerable<DocumentField> Fields => Tabs.SelectMany(tab => tab.Fields);
}
