using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IcsDirectory.Web.Layout;

/// <summary><c>&lt;app-date on="…" /&gt;</c> shows a UK calendar day as "10 May 2022" in a <c>time</c> element; words between
/// the tags replace the day's own ("about May 2022").</summary>
[HtmlTargetElement("app-date")]
public sealed class DateTagHelper : TagHelper
{
    private static readonly CultureInfo Uk = CultureInfo.GetCultureInfo("en-GB");

    public DateOnly On { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (words.IsEmptyOrWhiteSpace)
        {
            output.Content.SetContent(On.ToString("d MMMM yyyy", Uk));
        }
    }
}
