using System.Globalization;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Web.Queries;

/// <summary>Reads a query string that anyone may have typed. Nothing in it is an error: what is not understood is passed over
/// and named in <see cref="Ignored"/>.</summary>
public sealed class QueryReader(IQueryCollection query)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IgnoredParameter> _ignored = [];

    /// <summary>What was not understood, parameters that nobody asked for included. Read it after everything else.</summary>
    public IReadOnlyList<IgnoredParameter> Ignored =>
        [.. _ignored, .. query.Keys.Where(name => !_known.Contains(name)).Order(StringComparer.Ordinal).Take(10).Select(name => new IgnoredParameter(name, "", "this page has no such choice"))];

    /// <summary>The text without white space around it; what is longer is cut.</summary>
    public string Text(string name, int maxLength = 200)
    {
        var text = new string([.. First(name).Where(c => !char.IsControl(c))]).Trim();
        if (text.Length <= maxLength)
        {
            return text;
        }

        Ignore(name, text, $"only the first {maxLength} characters are used");
        return text[..maxLength];
    }

    /// <summary>Every value that is in the vocabulary, once, in the vocabulary's order.</summary>
    public IReadOnlyList<T> Many<T>(string name, IReadOnlyList<T> terms)
        where T : Term
    {
        _known.Add(name);
        var values = query[name].OfType<string>().Where(value => value.Length > 0).ToList();
        foreach (var unknown in values.Where(value => terms.All(t => t.Code != value)).Take(10))
        {
            Ignore(name, unknown, "there is no such choice");
        }

        return [.. terms.Where(t => values.Contains(t.Code))];
    }

    /// <summary>Slugs with commas between them, or in parameters of the same name; the first twenty, in the order given.</summary>
    public IReadOnlyList<string> Slugs(string name)
    {
        _known.Add(name);
        return [.. query[name].SelectMany(value => value!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Take(20)];
    }

    /// <summary>Names a value that was understood but fits nothing.</summary>
    public void PassOver(string name, string value, string why) => Ignore(name, value, why);

    /// <summary>The value where it is one of the choices, otherwise the first choice.</summary>
    public string OneOf(string name, params IReadOnlyList<string> choices)
    {
        var value = First(name);
        if (value.Length > 0 && !choices.Contains(value))
        {
            Ignore(name, value, "there is no such choice");
        }

        return choices.Contains(value) ? value : choices[0];
    }

    /// <summary>A page number from 1; anything else gives 1.</summary>
    public int Page(string name = "page")
    {
        var value = First(name);
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0)
        {
            return page;
        }

        if (value.Length > 0)
        {
            Ignore(name, value, "it is not a page number");
        }

        return 1;
    }

    public DateOnly? Day(string name)
    {
        var value = First(name).Trim();
        if (value.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200)
        {
            return day;
        }

        Ignore(name, value, "it is not a day such as 2022-05-10");
        return null;
    }

    private string First(string name)
    {
        _known.Add(name);
        return query[name].FirstOrDefault() ?? "";
    }

    private void Ignore(string name, string value, string why) => _ignored.Add(new(name, value, why));
}
