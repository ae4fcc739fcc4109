using IcsDirectory.Proposals;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Sources;

/// <summary>Says what has to be put right before a typed source may be kept.</summary>
public sealed class CheckSourceForm(TimeProvider clock)
{
    public const int LongestTitle = 250;
    public const int LongestPublisher = 150;
    public const int LongestUrl = 1_000;

    /// <returns>In the order of the form's fields; empty when nothing is wrong.</returns>
    public IReadOnlyList<FieldProblem> Run(SourceForm form)
    {
        var problems = new List<FieldProblem>();
        Text(problems, nameof(form.Title), form.Title, "title", LongestTitle);
        Text(problems, nameof(form.Publisher), form.Publisher, "publisher", LongestPublisher);
        if (form.Url.Length > LongestUrl || WebAddress.TryParse(form.Url.Trim()) is not { UserInfo: "" })
        {
            problems.Add(new(nameof(form.Url), $"Enter a web address that starts with http:// or https://, of at most {LongestUrl} characters"));
        }

        if (PartialDate.TryParse(form.PublishedOn, DatePrecision.Find(form.PublishedPrecision)) is not { } published)
        {
            problems.Add(new(nameof(form.PublishedOn), "Enter a date that fits how exactly it is known, or leave it empty and choose “Undated”"));
        }
        else if (published.First > clock.UkToday())
        {
            problems.Add(new(nameof(form.PublishedOn), "Enter the day on which it was published: today or earlier"));
        }

        return problems;
    }

    private static void Text(List<FieldProblem> problems, string field, string value, string what, int longest)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            problems.Add(new(field, $"Enter the {what}"));
        }
        else if (value.Trim().Length > longest)
        {
            problems.Add(new(field, $"Shorten the {what} to at most {longest} characters"));
        }
        else if (value.Any(char.IsControl))
        {
            problems.Add(new(field, $"Write the {what} on one line"));
        }
    }
}
