using IcsDirectory.Content.Editing;
using IcsDirectory.Web.Layout;

namespace IcsDirectory.Web.Desk;

/// <summary>A block list as its partial shows it.</summary>
/// <param name="Action">The address of the form, without a fragment.</param>
public sealed record BlocksView(DocumentField Field, IReadOnlyList<TypedBlock> Blocks, DocumentNames Names, string Action)
{
    public string Name => FieldName.OfList(Field.Alias);

    public string Id => FieldId.Of(Name);

    public string Title(TypedBlock block) => BlockTitle.Of(Field, block.TypeKey, alias => block.Texts.GetValueOrDefault(alias, ""));

    public BlockForm? Form(TypedBlock block) => Field.Blocks.FirstOrDefault(form => form.TypeKey == block.TypeKey);

    public string IdOf(int place) => FieldId.Of(FieldName.OfBlock(Field.Alias, place));
}
