using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IcsDirectory.Web.Layout;

/// <summary><c>&lt;app-field-error for="Input.Value" /&gt;</c> shows what is wrong with a field, above it, and nothing when all is
/// well. The field names it: <c>aria-describedby="@FieldId.Of("Input.Value")-error"</c>.</summary>
[HtmlTargetElement("app-field-error", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldErrorTag : TagHelper
{
    /// <summary>The name under which the problem was added to the model state.</summary>
    public required string For { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!View.ViewData.ModelState.TryGetValue(For, out var entry) || entry.Errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-message");
        output.Attributes.SetAttribute("id", $"{FieldId.Of(For)}-error");
        output.Content.SetHtmlContent("<span class=\"govuk-visually-hidden\">Error:</span> ");
        output.Content.Append(string.Join(" ", entry.Errors.Select(error => error.ErrorMessage)));
    }
}
