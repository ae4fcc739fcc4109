using Umbraco.Cms.Core;

namespace IcsDirectory.Content.Editing;

/// <summary>How a property is typed in a form, by its property editor.</summary>
public enum FieldKind
{
    Text,
    LongText,
    Markdown,
    Choice,
    Date,
    Time,
    Number,
    YesNo,
    Lines,
    Links,
    Document,
    Documents,
    Blocks,

    /// <summary>An editor that the desk has no form for: what is stored stays as it is.</summary>
    Other,
}

internal static class FieldKinds
{
    public static FieldKind Of(string editor) => editor switch
    {
        Constants.PropertyEditors.Aliases.TextBox => FieldKind.Text,
        Constants.PropertyEditors.Aliases.TextArea => FieldKind.LongText,
        Constants.PropertyEditors.Aliases.MarkdownEditor => FieldKind.Markdown,
        Constants.PropertyEditors.Aliases.DropDownListFlexible => FieldKind.Choice,
        Constants.PropertyEditors.Aliases.DateTime => FieldKind.Date,
        Constants.PropertyEditors.Aliases.Integer => FieldKind.Number,
        Constants.PropertyEditors.Aliases.Boolean => FieldKind.YesNo,
        Constants.PropertyEditors.Aliases.MultipleTextstring => FieldKind.Lines,
        Constants.PropertyEditors.Aliases.MultiUrlPicker => FieldKind.Links,
        Constants.PropertyEditors.Aliases.ContentPicker => FieldKind.Document,
        Constants.PropertyEditors.Aliases.MultiNodeTreePicker => FieldKind.Documents,
        Constants.PropertyEditors.Aliases.BlockList => FieldKind.Blocks,
        _ => FieldKind.Other,
    };
}
