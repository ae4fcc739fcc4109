using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

// The editors that come with Umbraco's Infrastructure package, under their own aliases: each is a storage type and a
// configuration.
namespace IcsDirectory.Cms.Editors;

[DataEditor(Constants.PropertyEditors.Aliases.TextBox, ValueType = ValueTypes.String)]
internal sealed class TextBoxEditor(IDataValueEditorFactory factory, IIOHelper io) : DataEditor(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new TextboxConfigurationEditor(io);
}

[DataEditor(Constants.PropertyEditors.Aliases.TextArea, ValueType = ValueTypes.Text)]
internal sealed class TextAreaEditor(IDataValueEditorFactory factory, IIOHelper io) : DataEditor(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new TextAreaConfigurationEditor(io);
}

[DataEditor(Constants.PropertyEditors.Aliases.DropDownListFlexible, ValueType = ValueTypes.String)]
internal sealed class DropDownEditor(IDataValueEditorFactory factory, IIOHelper io) : DataEditor(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new DropDownConfigurationEditor(io);
}

internal sealed class DropDownConfigurationEditor(
    IIOHelper io) : ConfigurationEditor<DropDownFlexibleConfiguration>(io);

[DataEditor(Constants.PropertyEditors.Aliases.DateTime, ValueType = ValueTypes.DateTime)]
internal sealed class DateTimeEditor(IDataValueEditorFactory factory) : DataEditor(factory);

[DataEditor(Constants.PropertyEditors.Aliases.Boolean, ValueType = ValueTypes.Integer)]
internal sealed class TrueFalseEditor(IDataValueEditorFactory factory) : DataEditor(factory);

/// <summary>Lines of text, one value a line.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.MultipleTextstring, ValueType = ValueTypes.Text)]
internal sealed class MultipleTextstringEditor(IDataValueEditorFactory factory) : DataEditor(factory);

[DataEditor(Constants.PropertyEditors.Aliases.MultiUrlPicker, ValueType = ValueTypes.Json)]
internal sealed class MultiUrlPickerEditor(IDataValueEditorFactory factory, IIOHelper io) : DataEditor(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new MultiUrlPickerConfigurationEditor(io);
}

/// <summary>References to documents, comma-separated.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.MultiNodeTreePicker, ValueType = ValueTypes.Text)]
internal sealed class MultiNodeTreePickerEditor(IDataValueEditorFactory factory, IIOHelper io) : DataEditor(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new MultiNodePickerConfigurationEditor(io);
}
