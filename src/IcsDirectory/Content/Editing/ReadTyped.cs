using System.Globalization;
using System.Text.Json.Nodes;

namespace IcsDirectory.Content.Editing;

/// <summary>Reads what was typed into one field as the value to store.</summary>
internal sealed class ReadTyped(DocumentNames names)
{
    /// <param name="Value">Text, number or date; none for an empty field.</param>
    /// <param name="Problem">What is wrong, as what to do; none when all is well.</param>
    public sealed record Result(object? Value, string? Problem = null);

    public Result Run(DocumentField field, string typed)
    {
        if (typed.Length > field.Longest)
        {
            return Wrong(string.Create(CultureInfo.InvariantCulture, $"{field.Label}: write at most {field.Longest} characters; there are {typed.Length}."));
        }

        return field.Kind switch
        {
            FieldKind.YesNo => new(typed == "1" ? 1 : 0),
            _ when string.IsNullOrWhiteSpace(typed) => new(null),
            FieldKind.Choice => field.Choices.Contains(typed) ? new(StoredValue.Choice(typed)) : Wrong($"{field.Label}: choose one from the list."),
            FieldKind.Date or FieldKind.Time => Date(field, typed.Trim()),
            FieldKind.Number => int.TryParse(typed.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? new(number) : Wrong($"{field.Label}: write a whole number, in digits."),
            FieldKind.Lines => new(string.Join('\n', Lines(typed))),
            FieldKind.Links => Links(field, typed),
            FieldKind.Document or FieldKind.Documents => Documents(field, typed),
            _ => new(typed),
        };
    }

    private static Result Date(DocumentField field, string typed)
    {
        string[] formats = field.Kind == FieldKind.Time ? ["yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm:ss"] : ["yyyy-MM-dd"];
        return DateTime.TryParseExact(typed, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? new(date)
            : Wrong(field.Kind == FieldKind.Time ? $"{field.Label}: write a day and a time, such as 2022-05-10T09:30:00." : $"{field.Label}: write a day, such as 2022-05-10.");
    }

    private static Result Links(DocumentField field, string typed)
    {
        var links = new JsonArray();
        foreach (var parts in Lines(typed).Select(line => line.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            if (WebAddress.TryParse(parts[0]) is not { } address)
            {
                return Wrong($"{field.Label}: start each line with an address that begins with http:// or https://.");
            }

            links.Add(new JsonObject { ["name"] = parts.ElementAtOrDefault(1) ?? "", ["url"] = address.OriginalString, ["queryString"] = null, ["target"] = null, ["udi"] = null });
        }

        return new(links.ToJsonString(StoredValue.Json));
    }

    private Result Documents(DocumentField field, string typed)
    {
        var written = Lines(typed);
        if (field.Kind == FieldKind.Document && written.Count > 1)
        {
            return Wrong($"{field.Label}: choose one.");
        }

        var found = written.Select(name => names.Find(name, field.Picks)).ToList();
        var missing = found.FindIndex(document => document is null);
        return missing >= 0
            ? Wrong($"{field.Label}: there is no “{Short(written[missing])}”{OfType(field)}. Write an address from the list of suggestions.")
            : new(string.Join(',', found.Select(document => $"umb://document/{document!.Key:N}")));
    }

    private static string OfType(DocumentField field) => field.Picks.Length > 0 ? $" among the documents of type {field.Picks}" : "";

    private static string Short(string text) => text.Length > 60 ? string.Concat(text.AsSpan(0, 60), "…") : text;

    private static List<string> Lines(string typed) => [.. typed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static Result Wrong(string problem) => new(null, problem);
}
