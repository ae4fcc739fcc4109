using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Content.Editing;

/// <summary>Puts what was typed into a copy of a document. A value that means what is stored stays as it is stored, to the byte.</summary>
internal sealed class ApplyTyped(DocumentForm form, DocumentNames names)
{
    public const int LongestName = 255;
    private const int MostBlocks = 500;
    private readonly List<EditProblem> _problems = [];
    private readonly ReadTyped _read = new(names);

    /// <returns>What could not be read; those fields are as they were.</returns>
    public IReadOnlyList<EditProblem> Run(IContent content, TypedDocument typed)
    {
        SetName(content, typed.Name.Trim());
        foreach (var field in form.Fields)
        {
            if (field.Kind == FieldKind.Blocks && typed.Blocks.TryGetValue(field.Alias, out var blocks))
            {
                SetBlocks(content, field, blocks);
            }
            else if (typed.Texts.TryGetValue(field.Alias, out var text))
            {
                Set(field, FieldName.Of(field.Alias), content.GetValue(field.Alias), text, value => content.SetValue(field.Alias, value));
            }
        }

        return _problems;
    }

    private void SetName(IContent content, string name)
    {
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            _problems.Add(new(FieldName.Name, $"Name: write a name of at most {LongestName} characters, on one line."));
        }
        else if (name != content.Name)
        {
            content.Name = name;
        }
    }

    private void Set(DocumentField field, string name, object? stored, string typed, Action<object?> set)
    {
        if (field.Kind is FieldKind.Other or FieldKind.Blocks || typed == OpenDocument.Shown(field, stored, names))
        {
            return;
        }

        var read = _read.Run(field, typed);
        if (read.Problem is { } problem)
        {
            _problems.Add(new(name, problem));
        }
        else if (FieldText.Of(field, read.Value) != FieldText.Of(field, stored))
        {
            set(read.Value);
        }
    }

    private void SetBlocks(IContent content, DocumentField list, List<TypedBlock> typed)
    {
        var stored = BlockList.ParseOrEmpty(content.GetValue<string>(list.Alias));
        if (typed.Count > MostBlocks || typed.DistinctBy(block => block.Key).Count() < typed.Count)
        {
            _problems.Add(new(FieldName.OfList(list.Alias), $"{list.Label}: have at most {MostBlocks}, each once."));
            return;
        }

        var changed = !typed.Select(block => block.Key).SequenceEqual(stored.Blocks.Select(block => block.Key));
        var blocks = typed.Select((block, place) => SetBlock(list, block, place, stored, ref changed)).OfType<BlockList.Block>().ToList();
        if (changed)
        {
            stored.Replace(blocks);
            content.SetValue(list.Alias, blocks.Count == 0 ? null : stored.ToJson());
        }
    }

    private BlockList.Block? SetBlock(DocumentField list, TypedBlock typed, int place, BlockList stored, ref bool changed)
    {
        var known = stored.Find(typed.Key);
        var form = list.Blocks.FirstOrDefault(type => type.TypeKey == (known?.TypeKey ?? typed.TypeKey));
        if (form is null)
        {
            if (known is null)
            {
                _problems.Add(new(FieldName.OfList(list.Alias), $"{list.Label}: add only what the list offers."));
            }

            return known;
        }

        var (block, differs) = (known ?? BlockList.Block.New(typed.Key, typed.TypeKey), false);
        foreach (var field in form.Fields.Where(field => typed.Texts.ContainsKey(field.Alias)))
        {
            Set(field, FieldName.OfBlock(list.Alias, place, field.Alias), block.Value(field.Alias), typed.Texts[field.Alias], value =>
            {
                block.Set(field.Alias, value);
                differs = true;
            });
        }

        changed |= differs;
        return block;
    }
}
