using IcsDirectory.Cms.Publications;
using IcsDirectory.Content;

namespace IcsDirectory.Changes;

/// <summary>What changed in a list of statements, statement by statement.</summary>
internal static class DescribeStatements
{
    /// <param name="document">An entry about the document, to be filled in.</param>
    public static IEnumerable<ChangeDraft> Run(ChangeDraft document, string before, string after, Publication publication)
    {
        var old = Read(before).ToDictionary(statement => statement.Key);
        var now = Read(after);
        var replaced = Replacements([.. now.Where(s => old.TryGetValue(s.Key, out var was) && !was.IsWithdrawn)], [.. now.Where(s => !old.ContainsKey(s.Key))]);
        foreach (var gone in old.Values.Where(was => now.All(s => s.Key != was.Key)))
        {
            yield return About(document, gone, publication) with { Action = ChangeAction.Unpublished, Old = gone.Words };
        }

        // What was withdrawn comes before what took its place.
        foreach (var draft in now.Where(s => old.ContainsKey(s.Key)).SelectMany(s => Changed(document, old[s.Key], s, publication)))
        {
            yield return draft;
        }

        foreach (var added in now.Where(s => !old.ContainsKey(s.Key)))
        {
            var about = About(document, added, publication);
            yield return about with { Action = ChangeAction.Published, Old = replaced.GetValueOrDefault(added)?.Words, New = added.Words };
            if (added.IsWithdrawn)
            {
                yield return about with { Action = ChangeAction.Withdrawn, Old = added.Words };
            }
        }
    }

    private static List<PublishedStatement> Read(string stored) => [.. BlockList.ParseOrEmpty(stored).Blocks.Select(block => new PublishedStatement(block))];

    /// <summary>As <see cref="Statements.Replacements"/> pairs them.</summary>
    private static Dictionary<PublishedStatement, PublishedStatement> Replacements(List<PublishedStatement> old, List<PublishedStatement> added)
    {
        var pairs = new Dictionary<PublishedStatement, PublishedStatement>();
        foreach (var now in InOrder(added))
        {
            if (InOrder(old).FirstOrDefault(was => now.Replaces(was) && !pairs.ContainsValue(was)) is { } was)
            {
                pairs[now] = was;
            }
        }

        return pairs;
    }

    private static IEnumerable<PublishedStatement> InOrder(IEnumerable<PublishedStatement> statements) =>
        statements.OrderBy(s => s.Code, StringComparer.Ordinal).ThenBy(s => s.Id, StringComparer.Ordinal);

    private static IEnumerable<ChangeDraft> Changed(ChangeDraft document, PublishedStatement old, PublishedStatement now, Publication publication)
    {
        var about = About(document, now, publication);
        if (!now.SaysTheSameAs(old))
        {
            yield return about with { Old = old.Words, New = now.Words };
        }

        foreach (var (alias, label) in PublishedStatement.Fields.Where(field => !now.HasTheSame(field.Alias, old)))
        {
            yield return (alias, old, now) switch
            {
                ("withdrawnAt", { IsWithdrawn: false }, _) => about with { Action = ChangeAction.Withdrawn, Old = old.Words },
                ("endsOn", { IsEnded: false }, _) => Ended(about, old, now),
                _ => about with
                {
                    Field = alias,
                    Label = $"{now.Label}: {label}",
                    Old = old.FieldInWords(alias, publication),
                    New = now.FieldInWords(alias, publication),
                },
            };
        }
    }

    private static ChangeDraft Ended(ChangeDraft about, PublishedStatement old, PublishedStatement now) => about with
    {
        Action = ChangeAction.Ended,
        Old = old.Words,
        EffectiveOn = now.Ends.On,
        EffectivePrecision = now.Ends.Precision,
    };

    private static ChangeDraft About(ChangeDraft document, PublishedStatement statement, Publication publication) => document with
    {
        Path = document.SystemSlug.Length > 0 ? $"{PublicPath.OfSystem(document.SystemSlug)}/facts/{statement.Id}" : document.Path,
        Subject = statement.Id,
        Property = statement.Property,
        Label = statement.Label,
        EffectiveOn = statement.EffectiveOn,
        EffectivePrecision = statement.EffectivePrecision,
        SourceSlug = statement.SourceSlug(publication),
    };
}
