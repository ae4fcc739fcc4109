using System.Globalization;
using IcsDirectory.Cms.Documents;
using IcsDirectory.Statistics;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;

namespace IcsDirectory.Content.Editing;

/// <summary>Says what stands in the way of saving or publishing a copy of a document.</summary>
public sealed class CheckDocument(
    PropertyEditorCollection editors, IDataTypeRepository dataTypes, CheckRegister register, ListPublishedVersions versions, CheckStatistics statistics)
{
    /// <summary>Of saving it: an address that is, or ever was, another document's.</summary>
    public IEnumerable<EditProblem> ForSaving(IContent content)
    {
        var slug = DocumentNames.SlugOf(content);
        if (slug.Length > 0 && slug != content.GetValue<string>("slug", published: true) && IsAnothers(content, slug))
        {
            yield return new(FieldName.Of("slug"), $"Address: “{slug}” belongs to another document, or once did, and is never used again. Choose another.");
        }
    }

    /// <summary>Of publishing it as well: what Umbraco's property editors refuse, numbers quoted that cannot be and, once there is nothing
    /// of that, what the register could not read.</summary>
    public IReadOnlyList<EditProblem> ForPublishing(DocumentForm form, IContent content)
    {
        var invalid = form.Fields.SelectMany(field => Validate(field, content).Concat(WrongNumbers(field, content))).ToList();
        return invalid.Count > 0 ? invalid : [.. register.With(content).NewProblems.Select(problem => Problem(form, content, problem))];
    }

    private IEnumerable<EditProblem> WrongNumbers(DocumentField field, IContent content) => field.Kind == FieldKind.Markdown
        ? statistics.Run(content.GetValue<string>(field.Alias) ?? "").Select(wrong => new EditProblem(FieldName.Of(field.Alias), $"{field.Label}: {wrong}"))
        : [];

    private bool IsAnothers(IContent content, string slug) => versions.Run("slug").Any(version =>
        version.Document != content.Key && version.ContentType == content.ContentType.Alias
        && slug.Equals(version.Values.GetValueOrDefault("slug"), StringComparison.OrdinalIgnoreCase));

    private List<EditProblem> Validate(DocumentField field, IContent content)
    {
        var value = content.GetValue(field.Alias);
        if (field.Kind != FieldKind.Blocks)
        {
            return [.. Validate(field, value, FieldName.Of(field.Alias), field.Label)];
        }

        var inBlocks = BlockList.ParseOrEmpty(value as string).Blocks.SelectMany((block, place) => Validate(field, block, place)).ToList();
        return inBlocks.Count > 0 ? inBlocks : [.. Validate(field, value, FieldName.OfList(field.Alias), field.Label)];
    }

    private IEnumerable<EditProblem> Validate(DocumentField list, BlockList.Block block, int place) =>
        (list.Blocks.FirstOrDefault(type => type.TypeKey == block.TypeKey)?.Fields ?? []).SelectMany(field =>
            Validate(field, Typed(field, block), FieldName.OfBlock(list.Alias, place, field.Alias), string.Create(CultureInfo.InvariantCulture, $"{list.Label} {place + 1}, {field.Label}")));

    /// <remarks>Umbraco's own validation service leaves mandatory fields out unless it is told of a culture; the editor that it asks
    /// does not.</remarks>
    private List<EditProblem> Validate(DocumentField field, object? value, string name, string label)
    {
        var property = field.Property;
        var wrong = editors[property.PropertyEditorAlias]?.GetValueEditor(dataTypes.Get(property.DataTypeId)?.ConfigurationObject)
            .Validate(value, property.Mandatory, property.ValidationRegExp, PropertyValidationContext.Empty()) ?? [];
        return [.. wrong.Select(result => new EditProblem(name, $"{label}: {Message(property, value, result.ErrorMessage)}")).DistinctBy(problem => problem.Message)];
    }

    private static string Message(IPropertyType property, object? value, string? fromUmbraco) =>
        string.IsNullOrEmpty(value?.ToString()) ? Or(property.MandatoryMessage, "it is needed.")
        : Or(property.ValidationRegExpMessage, Or(fromUmbraco, "it is not in the right format."));

    private static string Or(string? message, string other) => string.IsNullOrWhiteSpace(message) ? other : message;

    /// <summary>A block's value as a document would keep it.</summary>
    private static object? Typed(DocumentField field, BlockList.Block block) => (field.Kind, FieldText.Text(block.Value(field.Alias))) switch
    {
        (_, "") => null,
        (FieldKind.Number or FieldKind.YesNo, var text) when int.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        (_, var text) => text,
    };

    private static EditProblem Problem(DocumentForm form, IContent content, ContentProblem problem)
    {
        if (problem.Key != content.Key)
        {
            return new("", $"“{problem.Document}” could then not be shown: {problem.What}");
        }

        foreach (var list in form.Fields.Where(field => field.Kind == FieldKind.Blocks))
        {
            var place = BlockList.ParseOrEmpty(content.GetValue<string>(list.Alias)).Blocks.ToList().FindIndex(block => block.Key == problem.Block);
            if (place >= 0)
            {
                return new(FieldName.OfBlock(list.Alias, place), string.Create(CultureInfo.InvariantCulture, $"{list.Label} {place + 1}: {problem.What}"));
            }
        }

        return new("", problem.What);
    }
}
