using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace IcsDirectory.Cms.Editors;

/// <summary>An ordered list of elements, stored as Umbraco's block value JSON.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.BlockList, ValueType = ValueTypes.Json)]
internal sealed class BlockListEditor(IDataValueEditorFactory factory, IIOHelper io) : DataEditor(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new BlockListConfigurationEditor(io);

    protected override IDataValueEditor CreateValueEditor() =>
        DataValueEditorFactory.Create<BlockListValueEditor>(Attribute!);
}

internal sealed class BlockListConfigurationEditor(IIOHelper io) : ConfigurationEditor<BlockListConfiguration>(io);
